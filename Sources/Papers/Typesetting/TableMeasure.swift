import Documents
import Domain

/// How wide the columns of a table are, and how large its letters, so that it fits the page.
struct TableMeasure {
  /// Of the columns in points, with what is around the words.
  let widths: [Double]
  /// Of the letters, in points.
  let size: Double

  init(_ table: Table) {
    let natural = Self.natural(table)
    let least = zip(natural, table.columns).map { width, column in
      min(width, column.isFigure ? Self.figureMax : Self.wordsMin)
    }
    // Figures are never broken while smaller letters help.
    let needed = max(least.reduce(0, +), 1)
    let shrunk = min(1, max(Self.sizeMin / Manner.cell, Manner.width / needed))
    size = Manner.cell * shrunk
    widths = Self.fitted(natural.map { $0 * shrunk }, least.map { $0 * shrunk })
  }

  /// About what each column would like.
  private static func natural(_ table: Table) -> [Double] {
    table.columns.indices.map { column in
      let head = table.columns[column].name.width(size: Manner.cell) * 1.12
      let widest = table.rows.map { $0[column].shown.width(size: Manner.cell) }.max() ?? 0
      return max(head, widest * 1.04) + 3 + 2 * Manner.cellPadding.across
    }
  }

  /// What is missing is taken from columns of words, in proportion; what is over is shared out.
  private static func fitted(_ natural: [Double], _ least: [Double]) -> [Double] {
    let (wanted, needed) = (natural.reduce(0, +), least.reduce(0, +))
    guard wanted > Manner.width else { return natural.map { $0 * Manner.width / max(wanted, 1) } }
    guard needed < Manner.width else { return least.map { $0 * Manner.width / needed } }
    let part = (Manner.width - needed) / (wanted - needed)
    return zip(natural, least).map { $1 + ($0 - $1) * part }
  }

  private static let wordsMin = 64.0
  /// No figure is so long; what is, is broken.
  private static let figureMax = 160.0
  private static let sizeMin = 7.5
}
