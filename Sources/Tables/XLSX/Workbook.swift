/// A workbook of a spreadsheet (ECMA-376, Office Open XML).
public struct Workbook {
  /// One worksheet.
  public struct Sheet: Hashable, Sendable {
    public let name: String
    public let isHidden: Bool
    /// The name of its part in the archive.
    let part: String
  }

  private let file: TableFile
  public let sheets: [Sheet]
  private let shared: [String]
  private let styles: CellStyles
  private let dates: SerialDates

  /// Reads what the worksheets share.
  public init(_ file: TableFile) throws(TableError) {
    self.file = file
    let package = try Relations(of: file, "_rels/.rels")
    guard let main = package.target(ofType: "officeDocument") else { throw .notAWorkbook }
    let relations = try Relations(of: file, Relations.path(of: main), base: main)
    let index = SheetIndex()
    guard let part = try Self.part(main, of: file) else { throw .notAWorkbook }
    try XMLReader.read(part, index)
    guard index.isWorkbook else { throw .notAWorkbook }
    sheets = index.sheets.compactMap { sheet in
      guard relations.isWorksheet(sheet.relation), let part = relations.target(sheet.relation)
      else { return nil }
      return Sheet(name: sheet.name, isHidden: sheet.isHidden, part: part)
    }
    dates = SerialDates(is1904: index.is1904)
    let texts = SharedTexts()
    try Self.read(relations.target(ofType: "sharedStrings"), of: file, texts)
    shared = texts.texts
    let styles = CellStyles()
    try Self.read(relations.target(ofType: "styles"), of: file, styles)
    self.styles = styles
  }

  /// The rows of a worksheet, from the first that it has.
  public func rows(of sheet: Sheet) throws(TableError) -> TableRows {
    guard let part = try Self.part(sheet.part, of: file) else { throw .damaged(part: sheet.part) }
    let cells = SheetCells(shared: shared, styles: styles, dates: dates)
    return SheetRows(part, try XMLReader(part.name, cells), cells)
  }

  private static func read(
    _ name: String?, of file: TableFile, _ handler: any XMLHandler
  ) throws(TableError) {
    guard let name else { return }
    guard let part = try part(name, of: file, bytesMax: TableLimits.sharedBytes) else {
      throw .damaged(part: name)
    }
    try XMLReader.read(part, handler)
  }

  static func part(
    _ name: String, of file: TableFile, bytesMax: Int = TableLimits.partBytes
  ) throws(TableError) -> ZipPart? {
    // Part names are compared without regard to case (ECMA-376-2, 6.2.2.3).
    let wanted = name.lowercased()
    return try ZipPart(of: file, bytesMax: bytesMax) { $0.lowercased() == wanted }
  }
}

/// The list of worksheets in the main part.
private final class SheetIndex: XMLHandler {
  private(set) var sheets: [(name: String, isHidden: Bool, relation: String)] = []
  private(set) var is1904 = false
  private(set) var isWorkbook = false

  func begin(_ name: String, _ attributes: XMLAttributes) {
    switch name {
    case "workbook": isWorkbook = true
    case "workbookPr": is1904 = ["1", "true", "on"].contains(attributes["date1904"])
    case "sheet":
      let state = attributes["state"] ?? "visible"
      sheets.append((attributes["name"] ?? "", state != "visible", attributes["id"] ?? ""))
    default: break
    }
  }

  func end(_ name: String) {}
  func text(_ bytes: UnsafeRawBufferPointer) {}
}
