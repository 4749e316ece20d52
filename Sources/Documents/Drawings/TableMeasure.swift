import Domain

/// How wide the columns of a table are, and how large its letters, so that it fits the page.
package struct TableMeasure {
  /// Of the columns in points, with what is around the words.
  package let widths: [Double]
  /// Of the letters, in points.
  package let size: Double
  /// Whether no word and no figure is broken.
  let isWhole: Bool

  /// Of letters as large as may be.
  package static let sizeMax = 9.5
  /// Beside the words of a cell.
  package static let padding = 3.5
  private static let sizeMin = 7.2

  /// Fits the table to a width in points, its letters no larger than asked for.
  package init(_ table: Table, width: Double = Drawing.columnWidth, sizeMax: Double = Self.sizeMax)
  {
    // What is around the words is not made smaller with them.
    let around = 2 * Self.padding
    let room = width - around * Double(table.columns.count)
    let oneLine = Self.natural(table, foldsHeads: false)
    let natural = oneLine.reduce(0, +) > room ? Self.natural(table, foldsHeads: true) : oneLine
    let least = table.columns.indices.map { min(natural[$0], Self.least(table, $0)) }
    // Figures are never broken while smaller letters help.
    let needed = max(least.reduce(0, +), 1)
    let wanted = max(natural.reduce(0, +), 1)
    let (smallest, largest) = (Self.sizeMin / Self.sizeMax, sizeMax / Self.sizeMax)
    // A little smaller, all words stand on one line; else only figures and words are kept whole.
    let shrunk =
      room / wanted >= smallest
      ? min(largest, room / wanted) : min(largest, max(smallest, room / needed))
    size = Self.sizeMax * shrunk
    widths = Self.fitted(natural.map { $0 * shrunk }, least.map { $0 * shrunk }, to: room)
      .map { $0 + around }
    isWhole = needed * smallest <= room
  }

  /// About what each column would like for its words.
  private static func natural(_ table: Table, foldsHeads: Bool) -> [Double] {
    table.columns.indices.map { column in
      let name = table.columns[column].name
      // Heads are bold.
      let head = (foldsHeads ? folded(name) : name.width(size: sizeMax)) * 1.2
      let widest = table.rows.map { figureWidth($0[column].shown) }.max() ?? 0
      return max(head, widest) + slack
    }
  }

  /// What a column needs: of figures all, of words the longest, and enough for a short name.
  private static func least(_ table: Table, _ column: Int) -> Double {
    guard !table.columns[column].isFigure else { return figureMax }
    let cells = table.rows.map { $0[column].shown }
    let widest = cells.map(figureWidth).max() ?? 0
    let longest = cells.map(folded).max() ?? 0
    return min(figureMax, max(wordsMin, longest * 1.06 + slack, min(widest + slack, shortName)))
  }

  /// About how wide words are on one line, of digits more closely.
  private static func figureWidth(_ text: String) -> Double {
    text.reduce(0) { width, character in
      width
        + (",.".contains(character)
          ? 0.3 * sizeMax
          : character.isNumber ? 0.585 * sizeMax : String(character).width(size: sizeMax))
    }
  }

  /// How wide words are on two lines: broken at spaces, ideographs also in their middle.
  private static func folded(_ words: String) -> Double {
    let parts = words.visibleOnOneLine.split(separator: " ").map { figureWidth(String($0)) }
    guard parts.count == 1 else { return parts.max() ?? 0 }
    let isIdeographic = words.allSatisfy { $0.displayColumns == 2 }
    guard isIdeographic, words.count > 3 else { return figureWidth(words) }
    return Double((words.count + 1) / 2) * sizeMax
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

  /// Fonts differ.
  private static let slack = 3.0
  private static let wordsMin = 57.0
  /// Names as short as this, six ideographs, stay on one line.
  private static let shortName = 62.0
  /// No figure is so long; what is, is broken.
  private static let figureMax = 160.0
}

extension Document.Block {
  /// The blocks of columns as they are set on a page: side by side where every table in them is
  /// readable so, else one after another.
  package static func beside(_ columns: [[Document.Block]]) -> [[Document.Block]] {
    let width = Drawing.width(of: columns.count)
    let isNarrow = columns.joined().allSatisfy { block in
      guard case .table(let table) = block else { return true }
      return TableMeasure(table, width: width).isWhole
    }
    return isNarrow ? columns : [columns.flatMap(\.self)]
  }

  /// How large the letters of tables side by side are: as those of the one that needs the smallest.
  package static func letterSize(of columns: [[Document.Block]]) -> Double {
    let width = Drawing.width(of: columns.count)
    return columns.joined().map { block in
      guard case .table(let table) = block else { return TableMeasure.sizeMax }
      return TableMeasure(table, width: width).size
    }.min() ?? TableMeasure.sizeMax
  }
}
