/// A row of a table, or as many lines of it as are on one page.
struct TableRow {
  let cells: [TextLayout]
  /// The lines that are drawn, of each cell.
  let lines: Range<Int>
  let pitch: Double

  init(_ cells: [TextLayout], pitch: Double) {
    self.init(cells, lines: 0..<(cells.map(\.count).max() ?? 1), pitch: pitch)
  }

  private init(_ cells: [TextLayout], lines: Range<Int>, pitch: Double) {
    (self.cells, self.lines, self.pitch) = (cells, lines, pitch)
  }

  var height: Double { Double(lines.count) * pitch + 2 * Manner.cellPadding.down }

  /// So many lines, and the others.
  func split(after count: Int) -> (TableRow, TableRow) {
    let middle = min(lines.upperBound, lines.lowerBound + max(1, count))
    return (
      TableRow(cells, lines: lines.lowerBound..<middle, pitch: pitch),
      TableRow(cells, lines: middle..<lines.upperBound, pitch: pitch)
    )
  }
}
