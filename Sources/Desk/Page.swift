import Domain
import JSON

/// A page of labelled facts and small tables, for reading.
package struct Page {
  package private(set) var text = ""
  private let columns: Int?

  /// - Parameter columns: How wide the reader's screen is; `nil` never to break a line.
  package init(columns: Int?) { self.columns = columns }

  /// A heading over what follows.
  package mutating func head(_ text: String) {
    self.text += (self.text.isEmpty ? "" : "\n") + text.visibleOnOneLine + "\n"
  }

  /// One fact on a line; nothing when there is none.
  mutating func fact(_ label: String, _ value: String?) {
    guard let value, !value.isEmpty else { return }
    line("\(label)\(say("：", ": "))\(value.visibleOnOneLine)", hanging: "    ")
  }

  /// A fact that a command acts on; the command is on one line, so that it can be copied.
  mutating func fact(_ label: String, _ value: String, running command: String) {
    let whole = "\(value)  \(command)"
    let width = "  \(label)\(say("：", ": "))\(whole)".displayColumns
    guard let columns, width > columns else { return fact(label, whole) }
    fact(label, value)
    text += "    \(command)\n"
  }

  /// Text of several lines as it was written.
  mutating func prose(_ text: String?) {
    guard let text, !text.isEmpty else { return }
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      self.line(String(line).visibleOnOneLine, hanging: "  ")
    }
  }

  /// A line below a heading, broken where the screen ends.
  private mutating func line(_ line: String, hanging indent: String) {
    let broken = columns.map { line.wrapped(columns: $0 - indent.count) } ?? line
    let parts = broken.split(separator: "\n", omittingEmptySubsequences: false)
    text += "  \(parts.joined(separator: "\n" + indent))\n"
  }

  /// A table without the columns that say nothing of any row; nothing when it is empty.
  package mutating func table(_ listing: Listing) {
    guard !listing.rows.isEmpty else { return }
    text += listing.filled.text(as: .table, columns: columns)
  }
}

extension JSONValue {
  /// A moment of the document as people read it.
  var shownInstant: String? { asString.flatMap { Instant($0) }?.shortText }

  /// An amount of the document as people read it.
  var shownYuan: String? { asString.flatMap { Fen(yuan: $0) }?.grouped }

  /// The name of a coded term.
  func shown<Term: Named>(_ term: Term.Type) -> String? {
    asString.map { Term(rawValue: $0)?.name ?? $0 }
  }

  /// The elements, none where it is no array.
  var elements: [JSONValue] { asArray ?? [] }
}

extension Listing.Cell {
  /// The text of a member, null where there is none.
  static func text(_ value: JSONValue?) -> Self { .optional(value?.asString) { .text($0) } }
  /// The moment of a member.
  static func instant(_ value: JSONValue?) -> Self {
    .optional(value?.asString.flatMap { Instant($0) }) { .instant($0) }
  }
  /// The money of a member.
  static func money(_ value: JSONValue?) -> Self {
    .optional(value?.asString.flatMap { Fen(yuan: $0) }) { .money($0) }
  }
  /// The whole number of a member.
  static func integer(_ value: JSONValue?) -> Self { .optional(value?.asInteger) { .integer($0) } }
  /// The coded term of a member.
  static func term<Term: Named>(_ value: JSONValue?, _: Term.Type) -> Self {
    .optional(value?.asString) { code in
      .term(code: code, name: Term(rawValue: code)?.name ?? code)
    }
  }
}
