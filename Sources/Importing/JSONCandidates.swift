import Columns
import Domain
import JSON
import Reading

/// The call sheets, or the rows, of a file of JSON.
final class JSONCandidates: CandidateSource {
  private let elements: JSONElements
  private let table: JSONTable?
  private let sheets: SheetReader
  private let rows: RowReader?

  /// `home` is the code of the desk, a division's where it has one.
  init(_ elements: JSONElements, table: JSONTable?, sheets: SheetReader, home: String?) {
    self.elements = elements
    self.table = table
    self.sheets = sheets
    rows = table.map { RowReader($0.plan, now: sheets.now, home: home) }
  }

  var total: Int { elements.total }

  func next() throws -> Candidate? {
    switch try elements.next() {
    case .value(let value, let text, let row): read(value, text, row: row)
    case .blank(let text, let row):
      Candidate(
        place: RowPlace(sheet: nil, row: row), original: .json(text), reading: .empty)
    case .broken(let line, let text): refused(sheets.read(line), line, text)
    case nil: nil
    }
  }

  func columnName(_ flaw: RowFlaw, of candidate: Candidate) -> String? {
    guard let columns = table?.plan.columns, let place = flaw.column,
      columns.indices.contains(place)
    else { return nil }
    return columns[place].name(at: place)
  }

  private func refused(_ reading: SheetReading, _ line: SheetLine, _ text: String) -> Candidate {
    Candidate(
      place: RowPlace(sheet: nil, row: line.number), original: .json(text),
      reading: .refused(reading.flaws.map(RowFlaw.init)))
  }

  private func read(_ value: JSONValue, _ text: String, row number: Int) -> Candidate {
    let place = RowPlace(sheet: nil, row: number)
    if let cells = table?.cells(value), let rows {
      return rows.candidate(cells, sheets: sheets, at: place, from: .json(text))
    }
    let row = SheetRow(value)
    let reading = sheets.read(row.sheet)
    let flaws = row.flaws + reading.flaws.map(RowFlaw.init)
    guard flaws.isEmpty, let sheet = reading.sheet else {
      return Candidate(place: place, original: .json(text), reading: .refused(flaws))
    }
    let hash = row.contentHash ?? reading.contentHash
    return Candidate(
      place: place, original: .json(text), reading: .sheet(sheet, contentHash: hash))
  }
}

extension RowFlaw {
  /// A flaw of a sheet that has keys and no columns.
  init(_ flaw: SheetFlaw) {
    self.init(reason: flaw.key.isEmpty ? flaw.message : "\(flaw.key): \(flaw.message)")
  }
}
