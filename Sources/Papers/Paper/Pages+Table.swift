import Documents
import Domain

extension Pages {
  /// A table, its heads again on every page.
  func set(_ table: Table) {
    let setting = TableSetting(table, fonts)
    let caption = TextLayout(
      table.name,
      TextStyle(face: .heading, size: Manner.cell, isBold: true, side: .middle),
      width: Manner.width, fonts)
    let heads = setting.heads()
    let captionHeight = table.name.isEmpty ? 0 : Double(caption.count) * Manner.cellPitch + 4
    if !isAtTop { y += Manner.float }
    ensure(captionHeight + heads.height + (table.rows.isEmpty ? 0 : setting.row(0).height))
    caption.draw(
      0..<caption.count, at: Manner.left, baseline: y + Manner.cellPitch * 0.75,
      pitch: Manner.cellPitch, on: canvas)
    y += captionHeight
    draw(heads, of: setting, isHead: true)
    for place in table.rows.indices { set(place, of: setting, heads) }
    y += Manner.float
  }

  private func set(_ place: Int, of setting: TableSetting, _ heads: TableRow) {
    var row = setting.row(place)
    // The last row never stands alone on a page.
    let isNextToLast = place == setting.table.rows.count - 2
    let wanted = row.height + (isNextToLast ? setting.row(place + 1).height : 0)
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

  private func draw(_ row: TableRow, of setting: TableSetting, isHead: Bool = false) {
    let (top, height) = (y, row.height)
    if isHead {
      canvas.area(Manner.left, top, Manner.width, height, .shade(0))
      canvas.line((Manner.left, top), (Manner.right, top), .ink, width: 1)
    }
    var x = Manner.left
    for (layout, width) in zip(row.cells, setting.widths) {
      let lines = row.lines.clamped(to: 0..<layout.count)
      layout.draw(
        lines, at: x + Manner.cellPadding.across,
        baseline: top + Manner.cellPadding.down
          + baseline(in: setting.pitch, layout.style)
          + Double(row.lines.count - lines.count) * (isHead ? setting.pitch / 2 : 0),
        pitch: setting.pitch, on: canvas)
      if x > Manner.left { canvas.line((x, top), (x, top + height), .rule) }
      x += width
    }
    y += height
    canvas.line((Manner.left, y), (Manner.right, y), isHead ? .ink : .rule, width: 0.5)
    for edge in [Manner.left, Manner.right] { canvas.line((edge, top), (edge, y), .rule) }
  }
}
