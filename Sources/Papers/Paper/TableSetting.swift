import Documents
import Domain

/// A table fitted to the width of the page, or of a column.
struct TableSetting {
  let table: Table
  /// Of the columns, with what is around the words.
  let widths: [Double]
  let size: Double
  let pitch: Double
  private let fonts: Fonts

  /// Fits the table to a width in points, its letters no larger than asked for.
  init(
    _ table: Table, width: Double = Manner.width, sizeMax: Double = Manner.cell, _ fonts: Fonts
  ) {
    (self.table, self.fonts) = (table, fonts)
    let measure = TableMeasure(table, width: width, sizeMax: sizeMax)
    (widths, size) = (measure.widths, measure.size)
    pitch = Manner.cellPitch * size / Manner.cell
  }

  /// One line with what is around it.
  var leastHeight: Double { pitch + 2 * Manner.cellPadding.down }

  /// How many lines a row of a height has.
  func lines(in height: Double) -> Int {
    Int((height - 2 * Manner.cellPadding.down + 0.01) / pitch)
  }

  /// What the table is of.
  func caption() -> TableCaption {
    let style = TextStyle(face: .heading, size: Manner.cell, isBold: true, side: .middle)
    let layout = TextLayout(table.name, style, width: widths.reduce(0, +), fonts)
    return TableCaption(
      layout: layout,
      height: table.name.isEmpty ? 0 : Double(layout.count) * Manner.cellPitch + 3)
  }

  /// The heads, cut where a few lines do not hold them: they stand on every page.
  func heads() -> TableRow {
    let style = TextStyle(face: .heading, size: size, isBold: true, side: .middle)
    return row(table.columns.map { ($0.name, style) }).split(after: Self.headLinesMax).0
  }

  func row(_ place: Int) -> TableRow {
    let isTotal = table.hasTotal && place == table.rows.count - 1
    return row(
      zip(table.columns, table.rows[place]).map { column, cell in
        let style = TextStyle(
          face: isTotal ? .heading : .body, size: size, isBold: isTotal,
          side: column.isFigure ? .end : .start)
        return (cell.shown, style)
      })
  }

  private static let headLinesMax = 6

  private func row(_ cells: [(String, TextStyle)]) -> TableRow {
    TableRow(
      zip(cells, widths).map { cell, width in
        TextLayout(cell.0, cell.1, width: width - 2 * Manner.cellPadding.across, fonts)
      }, pitch: pitch)
  }
}
