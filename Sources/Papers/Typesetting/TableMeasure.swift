import Documents
import Domain

/// How wide the columns of a table are, and how large its letters, so that it fits the page.
struct TableMeasure {
  /// Of the columns in points, with what is around the words.
  let widths: [Double]
  /// Of the letters, in points.
  let size: Double

  /// Fits the table to a width in points.
  init(_ table: Table, width: Double = Manner.width) {
    let oneLine = Self.natural(table, foldsHeads: false)
    let natural =
      oneLine.reduce(0, +) > width ? Self.natural(table, foldsHeads: true) : oneLine
    let least = zip(natural, table.columns).map { width, column in
      min(width, column.isFigure ? Self.figureMax : Self.wordsMin)
    }
    // Figures are never broken while smaller letters help.
    let needed = max(least.reduce(0, +), 1)
    let wanted = max(natural.reduce(0, +), 1)
    let smallest = Self.sizeMin / Manner.cell
    // A little smaller, all words stand on one line; else only figures are kept whole.
    let shrunk =
      width / wanted >= smallest ? min(1, width / wanted) : min(1, max(smallest, width / needed))
    size = Manner.cell * shrunk
    widths = Self.fitted(natural.map { $0 * shrunk }, least.map { $0 * shrunk }, to: width)
  }

  /// About what each column would like.
  private static func natural(_ table: Table, foldsHeads: Bool) -> [Double] {
    table.columns.indices.map { column in
      let name = table.columns[column].name
      let head = (foldsHeads ? folded(name) : name.width(size: Manner.cell)) * 1.12
      let widest = table.rows.map { $0[column].shown.width(size: Manner.cell) }.max() ?? 0
      return max(head, widest * 1.04) + 3 + 2 * Manner.cellPadding.across
    }
  }

  /// How wide a head is on two lines: broken at spaces, else in its middle.
  private static func folded(_ head: String) -> Double {
    let words = head.split(separator: " ").map { String($0).width(size: Manner.cell) }
    guard words.count == 1 else { return words.max() ?? 0 }
    let isIdeographic = head.allSatisfy { $0.displayColumns == 2 }
    guard isIdeographic, head.count > 3 else { return head.width(size: Manner.cell) }
    return Double((head.count + 1) / 2) * Manner.cell
  }

  /// What is missing is taken from columns of words, in proportion; what is over is shared out.
  private static func fitted(
    _ natural: [Double], _ least: [Double], to width: Double
  ) -> [Double] {
    let (wanted, needed) = (natural.reduce(0, +), least.reduce(0, +))
    guard wanted > width else { return natural.map { $0 * width / max(wanted, 1) } }
    guard needed < width else { return least.map { $0 * width / needed } }
    let part = (width - needed) / (wanted - needed)
    return zip(natural, least).map { $1 + ($0 - $1) * part }
  }

  private static let wordsMin = 64.0
  /// No figure is so long; what is, is broken.
  private static let figureMax = 160.0
  private static let sizeMin = 7.5
}
