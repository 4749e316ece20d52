import Columns
import Desk
import Domain
import JSON

/// The file of refused rows: as they stand in the file, with the reason behind, to be corrected and
/// imported again.
final class Rejects {
  private let draft: OutputDraft
  /// For each table the place of each of its columns here; `nil` for an earlier reason.
  private let places: [[Int?]]
  private let width: Int
  /// Whether it takes the place of the file that is imported, which has to be gone through first.
  let isSource: Bool

  /// Begins the file with the heads of all tables; without tables it is one of JSON lines.
  init(_ path: String, heads tables: [[String]], isSource: Bool) throws(Complaint) {
    self.isSource = isSource
    draft = try OutputDraft(path)
    var heads: [String] = []
    places = tables.map { Self.place($0, in: &heads) }
    width = heads.count
    guard !tables.isEmpty else { return }
    try draft.write("\u{FEFF}")
    try line(heads + [ReservedColumn.reason.rawValue])
  }

  /// Writes a row whole.
  func add(_ candidate: Candidate, reason: String) throws(Complaint) {
    switch candidate.original {
    case .json(let text): try draft.write(Self.json(text, reason) + "\n")
    case .cells(let table, let cells):
      var row = [String](repeating: "", count: width + 1)
      for case (let place?, let cell) in zip(places[table], cells) { row[place] = cell }
      // Cells beyond the heads have no place of their own; behind the reason nothing is lost.
      row[width] = reason
      try line(row + cells.dropFirst(places[table].count))
    }
  }

  func keep() throws(Complaint) { try draft.keep() }

  /// The first free column of each head: worksheets with the same heads share them.
  private static func place(_ own: [String], in heads: inout [String]) -> [Int?] {
    var used: Set<Int> = []
    return own.map { head in
      guard head != ReservedColumn.reason.rawValue else { return nil }
      let place = heads.indices.first { heads[$0] == head && !used.contains($0) } ?? heads.count
      if place == heads.count { heads.append(head) }
      used.insert(place)
      return place
    }
  }

  private func line(_ cells: [String]) throws(Complaint) {
    let text = cells.map { $0.replacing("\u{FFFF}", with: "\u{FFFD}").safeInSpreadsheets }
    try draft.write(text.map(\.quotedForCSV).joined(separator: ",") + "\r\n")
  }

  private static func json(_ text: String, _ reason: String) -> String {
    guard var value = try? JSONValue(parsing: text), value.asObject != nil else { return text }
    value[ReservedColumn.reason.rawValue] = .string(reason)
    return value.text
  }
}
