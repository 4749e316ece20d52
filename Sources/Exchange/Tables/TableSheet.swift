import Domain

/// A table that other tools read: one sheet of a workbook, or a file of CSV.
public struct TableSheet: Hashable, Sendable {
  /// The name of the sheet, for people.
  public let name: String
  /// The heads of the columns.
  public let heads: [String]
  public let rows: [[TableCell]]
  /// The columns of figures, whose heads and words stand on the right as their numbers do.
  public let figures: Set<Int>

  public init(name: String, heads: [String], rows: [[TableCell]], figures: Set<Int> = []) {
    self.name = name
    self.heads = heads
    self.rows = rows
    self.figures = figures
  }

  /// The table as RFC 4180 has it, in UTF-8 with the mark that Excel needs, and a last column that
  /// tells who exported it and when.
  func csv(_ watermark: Watermark) -> String {
    let mark = watermark.text.visibleOnOneLine.quotedForCSV
    var text = "\u{FEFF}" + (heads + ["exported"]).joined(separator: ",") + "\r\n"
    for row in rows {
      for cell in row { text += cell.plain.quotedForCSV + "," }
      text += mark + "\r\n"
    }
    return text
  }
}
