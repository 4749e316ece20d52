/// The rows of a worksheet.
final class SheetRows: TableRows {
  private let part: ZipPart
  private let reader: XMLReader
  private let cells: SheetCells
  private var isAtEnd = false

  init(_ part: ZipPart, _ reader: XMLReader, _ cells: SheetCells) {
    self.part = part
    self.reader = reader
    self.cells = cells
    super.init()
  }

  override func fill() throws(TableError) -> Bool {
    guard !isAtEnd else { return false }
    cells.isCounting = isCounting
    let piece = try part.next()
    isAtEnd = piece.isEmpty
    try reader.feed(piece)
    if let row = cells.tooWide { throw .tooManyColumns(row: row) }
    ready = cells.takeRows()
    return true
  }
}
