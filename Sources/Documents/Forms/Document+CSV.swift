import Domain

extension Document {
  /// Every table as RFC 4180 has it, one after the other under its own heads, in UTF-8 with the
  /// mark that Excel needs.
  ///
  /// The first two columns name the section and the table; each row has as many cells as the
  /// widest, but for a last one with the seal.
  public var csv: String {
    let tables = tables
    let width = tables.map(\.table.columns.count).max() ?? 0
    var text = "\u{FEFF}"
    for (section, table) in tables {
      let place = [section, table.name].map(\.visibleOnOneLine.safeInSpreadsheets)
      let heads = table.columns.map(\.name.visibleOnOneLine.safeInSpreadsheets)
      for cells in [heads] + table.rows.map({ $0.map(\.plain) }) {
        let filling = Array(repeating: "", count: width - cells.count)
        text += (place + cells + filling).map(\.quotedForCSV).joined(separator: ",") + "\r\n"
      }
    }
    return text + sealRow
  }

  /// What the file can be verified by, as its last row.
  private var sealRow: String {
    guard let seal else { return "" }
    return [say("核验", "verification"), seal].map(\.quotedForCSV).joined(separator: ",") + "\r\n"
  }
}
