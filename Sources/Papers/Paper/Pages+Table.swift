import Documents
import Domain

extension Pages {
  /// Rows without which a table does not begin on a page, if it has as many.
  private static let rowsAtLeast = 3

  /// A table, its heads again on every page.
  func set(_ table: Table) {
    let setting = TableSetting(table, fonts)
    let heads = setting.heads()
    let caption = setting.caption()
    if !isAtTop { y += Manner.float }
    let first = table.rows.indices.prefix(Self.rowsAtLeast).map { setting.row($0).height }
    ensure(caption.height + heads.height + first.reduce(0, +))
    draw(caption, at: Manner.left)
    y += caption.height
    draw(heads, of: setting, isHead: true)
    for place in table.rows.indices { set(place, of: setting, heads) }
    y += Manner.float
  }

  private func set(_ place: Int, of setting: TableSetting, _ heads: TableRow) {
    var row = setting.row(place)
    // The last rows never stand alone on a page.
    let count = setting.table.rows.count
    let isNearEnd = place > 0 && place == max(1, count - Self.rowsAtLeast)
    let behind = isNearEnd ? (place + 1..<count).map { setting.row($0).height } : []
    let wanted = row.height + behind.reduce(0, +)
    while true {
      let full = Manner.height - heads.height
      if wanted > room + 0.01, wanted <= full || room < setting.leastHeight { turn(heads, setting) }
      guard row.height > room + 0.01 else { return draw(row, of: setting) }
      // Longer than a page: as many lines as fit, and the rest behind.
      let (here, rest) = row.split(after: setting.lines(in: room))
      draw(here, of: setting)
      row = rest
    }
  }

  private func turn(_ heads: TableRow, _ setting: TableSetting) {
    turn()
    draw(heads, of: setting, isHead: true)
  }

  /// What the table is of, where the pen stands.
  func draw(_ caption: TableCaption, at left: Double) {
    caption.layout.draw(
      0..<caption.layout.count, at: left, baseline: y + Manner.cellPitch * 0.75,
      pitch: Manner.cellPitch, on: canvas)
  }

  /// A row, its left edge there.
  func draw(
    _ row: TableRow, of setting: TableSetting, isHead: Bool = false, at left: Double = Manner.left
  ) {
    let (top, height) = (y, row.height)
    let right = left + setting.widths.reduce(0, +)
    if isHead {
      canvas.area(left, top, right - left, height, .shade(0))
      canvas.line((left, top), (right, top), .ink, width: 1)
    }
    var x = left
    for (layout, width) in zip(row.cells, setting.widths) {
      let lines = row.lines.clamped(to: 0..<layout.count)
      layout.draw(
        lines, at: x + Manner.cellPadding.across,
        baseline: top + Manner.cellPadding.down
          + baseline(in: setting.pitch, layout.style)
          + Double(row.lines.count - lines.count) * (isHead ? setting.pitch / 2 : 0),
        pitch: setting.pitch, on: canvas)
      if x > left { canvas.line((x, top), (x, top + height), .rule) }
      x += width
    }
    y += height
    canvas.line((left, y), (right, y), isHead ? .ink : .rule, width: 0.5)
    for edge in [left, right] { canvas.line((edge, top), (edge, y), .rule) }
  }
}
