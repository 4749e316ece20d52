import Columns
import Domain
import Reading
import Tables

/// The rows of tables, each read as a call sheet.
final class TableCandidates: CandidateSource {
  private let tables: [ImportTable]
  private let sheets: SheetReader
  private let home: String?
  private var place = 0
  private var rows: TableRows?
  private var reader: RowReader?

  /// `home` is the code of the desk, a division's where it has one.
  init(_ tables: [ImportTable], sheets: SheetReader, home: String?) {
    self.tables = tables
    self.sheets = sheets
    self.home = home
  }

  var total: Int { tables.reduce(0) { $0 + $1.count } }

  func next() throws -> Candidate? {
    while place < tables.count {
      let table = tables[place]
      let rows = try self.rows ?? table.rows()
      self.rows = rows
      while let row = try rows.next() {
        if row.number > table.headRow { return read(row, table) }
      }
      place += 1
      self.rows = nil
      reader = nil
    }
    return nil
  }

  func columnName(_ flaw: RowFlaw, of candidate: Candidate) -> String? {
    guard case .cells(let table, _) = candidate.original, let column = flaw.column else {
      return nil
    }
    let columns = tables[table].plan.columns
    return columns.indices.contains(column) ? columns[column].name(at: column) : nil
  }

  private func read(_ row: TableRow, _ table: ImportTable) -> Candidate {
    let name = tables.count > 1 ? table.name : nil
    let original = Candidate.Original.cells(table: place, row.cells)
    let place = RowPlace(sheet: name, row: row.number)
    if row.isEmpty || row.cells.allSatisfy(CellHead.isBlank), row.flaw == nil {
      return Candidate(place: place, original: original, reading: .empty)
    }
    if let flaw = row.flaw {
      let flaw = RowFlaw(reason: flaw.reason)
      return Candidate(place: place, original: original, reading: .refused([flaw]))
    }
    let reader = self.reader ?? RowReader(table.plan, now: sheets.now, home: home)
    self.reader = reader
    return reader.candidate(row.cells, sheets: sheets, at: place, from: original)
  }
}

extension TableRow.Flaw {
  var reason: String {
    switch self {
    case .tooLong:
      say("一行过长，内容未保留", "longer than a row may be: its cells are not kept")
    case .unclosedQuote:
      say("引号没有配对，可能并入了其后的行", "a quotation mark is never closed: other rows may be in it")
    }
  }
}

/// Heads and blanks of tables.
enum CellHead {
  /// A head as it is compared and shown: on one line, without white space at either end.
  static func plain(_ cell: String) -> String {
    SheetText.trimmed(cell.split(whereSeparator: \.isNewline).joined(separator: " "))
  }

  static func isBlank(_ cell: String) -> Bool { SheetText.trimmed(cell).isEmpty }
}
