public import Documents
import Domain
import Exchange

extension WorkbookFile {
  /// Writes every table of a document as a sheet, its cells typed.
  ///
  /// - Throws: ``WorkbookError``.
  public static func bytes(of document: Document) throws(WorkbookError) -> [UInt8] {
    var names: Set<String> = []
    var sheets = document.tables.map { sheet(of: $0.table, in: document, &names) }
    // A workbook has a sheet at least.
    if sheets.isEmpty {
      sheets = [sheet(of: Table("", columns: [], rows: []), in: document, &names)]
    }
    return try bytes(
      of: sheets,
      WorkbookProperties(
        title: document.title, author: document.issuer, created: document.dated,
        mark: [document.number, document.mark ?? ""].filter { !$0.isEmpty }.joined(separator: "  "))
    )
  }

  private static func sheet(
    of table: Table, in document: Document, _ names: inout Set<String>
  ) -> TableSheet {
    TableSheet(
      name: name(table.name.isEmpty ? document.title : table.name, &names),
      heads: table.columns.map(\.name.visibleOnOneLine),
      rows: table.rows.map { $0.map(cell) },
      figures: Set(table.columns.indices.filter { table.columns[$0].isFigure }))
  }

  private static func cell(_ cell: Cell) -> TableCell {
    switch cell {
    case .text(let text): .text(text)
    case .count(let count): .number(count)
    case .money(let fen): .money(fen)
    case .share(let ratio): ratio.map { .share($0) } ?? .empty
    case .mean(let ratio): ratio.map { .mean($0) } ?? .empty
    case .day(let day): .day(day)
    case .time(let time): .time(time)
    case .empty: .empty
    }
  }

  /// A name a sheet may have: 31 UTF-16 units at most, without some signs, each once whatever its
  /// case.
  private static func name(_ wanted: String, _ names: inout Set<String>) -> String {
    let plain = String(wanted.visibleOnOneLine.map { "[]:*?/\\'".contains($0) ? " " : $0 })
    for count in 1... {
      let ending = count == 1 ? "" : " \(count)"
      let name = (plain.isEmpty ? "-" : plain).cut(to: 31 - ending.utf16.count) + ending
      if names.insert(name.lowercased()).inserted { return name }
    }
    return plain
  }
}

extension String {
  fileprivate func cut(to units: Int) -> String {
    var text = self
    while text.utf16.count > units { text.removeLast() }
    return text
  }
}
