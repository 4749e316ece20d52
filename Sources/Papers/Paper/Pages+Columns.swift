import Documents
import Domain

extension Pages {
  /// Columns side by side, each filled from top to bottom; what does not fit goes on in the same
  /// columns of the next page.
  func set(_ columns: [[Document.Block]]) {
    let width = Drawing.width(of: columns.count)
    var rest = columns.enumerated().map { place, blocks in
      let left = Manner.left + Double(place) * (width + Drawing.gutter)
      return pieces(blocks, at: left, width: width)[...]
    }
    if !isAtTop { y += Manner.float }
    let first = rest.compactMap { $0.first?.height }.min() ?? 0
    let tallest = rest.map { $0.map(\.height).sum }.max() ?? 0
    // A little that is left of a page is not begun on.
    ensure(min(tallest, max(first, Self.columnLeast)))
    while rest.contains(where: { !$0.isEmpty }) {
      let top = y
      var bottom = top
      for column in rest.indices {
        y = top
        fill(&rest[column])
        bottom = max(bottom, y)
      }
      y = bottom
      if rest.contains(where: { !$0.isEmpty }) { turn() }
    }
    y += Manner.float
  }

  private static let columnLeast = 90.0

  /// Draws as many pieces as fit, one at least on an empty page.
  private func fill(_ pieces: inout ArraySlice<ColumnPiece>) {
    let isNewPage = isAtTop
    var isFirst = true
    while let piece = pieces.first {
      let opens = isFirst && isNewPage
      let height = opens ? piece.heightAtTop : piece.height
      guard height <= room + 0.01 || opens else { return }
      if opens { piece.drawAtTop(self) } else { piece.draw(self) }
      pieces.removeFirst()
      isFirst = false
    }
  }

  private func pieces(
    _ blocks: [Document.Block], at left: Double, width: Double
  ) -> [ColumnPiece] {
    blocks.inOrder.enumerated().flatMap { place, block in
      switch block {
      case .table(let table):
        return (place > 0 ? [space] : []) + pieces(table, at: left, width: width)
      case .chart(let chart):
        let drawing = chart.drawing(width: width)
        let piece = ColumnPiece(height: drawing.height) { pages in
          pages.canvas.draw(drawing, at: left, pages.y, pages.fonts)
          pages.y += drawing.height
        }
        return (place > 0 ? [space] : []) + [piece]
      case .paragraph(let text), .note(let text):
        return [self.text(text, at: left, width: width)]
      case .columns: return []
      }
    }
  }

  private var space: ColumnPiece {
    ColumnPiece(height: Manner.float) { $0.y += Manner.float }
  }

  private func text(_ text: String, at left: Double, width: Double) -> ColumnPiece {
    let layout = TextLayout(text, manner.paragraph(isNote: true), width: width, fonts)
    let pitch = manner.notePitch
    return ColumnPiece(height: Double(layout.count) * pitch) { pages in
      layout.draw(
        0..<layout.count, at: left, baseline: pages.y + pages.baseline(in: pitch, layout.style),
        pitch: pitch, on: pages.canvas)
      pages.y += Double(layout.count) * pitch
    }
  }

  /// A row, in parts where it would not fit on a page.
  private static func parts(of row: TableRow, _ setting: TableSetting) -> [TableRow] {
    guard row.height > rowMost else { return [row] }
    let (first, rest) = row.split(after: setting.lines(in: rowMost))
    return [first] + parts(of: rest, setting)
  }

  private static let rowMost = 300.0

  /// The caption, the heads and the first row; then row by row.
  private func pieces(_ table: Table, at left: Double, width: Double) -> [ColumnPiece] {
    let setting = TableSetting(table, width: width, fonts)
    let (caption, heads) = (setting.caption(), setting.heads())
    let rows = table.rows.indices.flatMap { Self.parts(of: setting.row($0), setting) }
    let opening = ColumnPiece(
      height: caption.height + heads.height + (rows.first?.height ?? 0)
    ) { pages in
      pages.draw(caption, at: left)
      pages.y += caption.height
      pages.draw(heads, of: setting, isHead: true, at: left)
      if let first = rows.first { pages.draw(first, of: setting, at: left) }
    }
    let again = ColumnPiece.Heads(height: heads.height) { pages in
      pages.draw(heads, of: setting, isHead: true, at: left)
    }
    return [opening]
      + rows.dropFirst().map { row in
        ColumnPiece(height: row.height, heads: again) { $0.draw(row, of: setting, at: left) }
      }
  }
}

extension [Double] {
  fileprivate var sum: Double { reduce(0, +) }
}
