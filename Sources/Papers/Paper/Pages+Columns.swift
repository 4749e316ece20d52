import Documents
import Domain

extension Pages {
  /// Columns side by side, each filled from top to bottom; what does not fit goes on in the same
  /// columns of the next page.
  func set(_ wanted: [[Document.Block]]) {
    let columns = Document.Block.beside(wanted)
    guard columns.count > 1 else { return columns.joined().forEach { set($0, isEnd: false) } }
    let width = Drawing.width(of: columns.count)
    let size = Document.Block.letterSize(of: columns)
    var rest = columns.enumerated().map { place, blocks in
      let left = Manner.left + Double(place) * (width + Drawing.gutter)
      return pieces(blocks, at: left, width: width, size: size)[...]
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
    var left = fitting(pieces)
    while let piece = pieces.first {
      let opens = isFirst && isNewPage
      guard left > 0 || opens else { return }
      left -= 1
      if opens { piece.drawAtTop(self) } else { piece.draw(self) }
      pieces.removeFirst()
      isFirst = false
    }
  }

  /// How many pieces fit, less what keeps the last rows of a table from standing alone.
  private func fitting(_ pieces: ArraySlice<ColumnPiece>) -> Int {
    var (count, left) = (0, room + 0.01)
    for piece in pieces {
      left -= count == 0 && isAtTop ? piece.heightAtTop : piece.height
      guard left >= 0 else { break }
      count += 1
    }
    let over = pieces.dropFirst(count)
    let rows = over.prefix { $0.heads != nil }.count
    guard rows > 0, rows == over.count, rows < Self.rowsOver else { return count }
    let held = pieces.prefix(count).reversed().prefix { $0.heads != nil }.count
    return held > Self.rowsOver ? count - (Self.rowsOver - rows) : count
  }

  private static let rowsOver = 3

  private func pieces(
    _ blocks: [Document.Block], at left: Double, width: Double, size: Double
  ) -> [ColumnPiece] {
    blocks.inOrder.enumerated().flatMap { place, block in
      switch block {
      case .table(let table):
        let setting = TableSetting(table, width: width, sizeMax: size, fonts)
        return (place > 0 ? [space] : []) + pieces(of: setting, at: left)
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
  private func pieces(of setting: TableSetting, at left: Double) -> [ColumnPiece] {
    let (caption, heads) = (setting.caption(), setting.heads())
    let rows = setting.table.rows.indices.flatMap { Self.parts(of: setting.row($0), setting) }
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
