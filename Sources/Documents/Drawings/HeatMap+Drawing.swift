import Domain

extension HeatMap {
  func drawing(_ width: Double) -> Drawing {
    let left = min(90, (rows.map { $0.name.width(size: 9) }.max() ?? 0) * 1.1 + 6)
    let (top, height) = (Drawing.titleHeight + 12, 16.0)
    var drawing = Drawing(
      title: title.visibleOnOneLine, width: width, height: top + height * Double(rows.count) + 20)
    drawing.head(title, measure: measure)
    let pitch = (drawing.width - left) / Double(max(columns.count, 1))
    for (place, name) in columns.enumerated() {
      drawing.text(
        name.visibleOnOneLine.cut(to: pitch, size: 8), left + (Double(place) + 0.5) * pitch,
        top - 4, size: 8, ink: .muted, anchor: .middle)
    }
    for (place, row) in rows.enumerated() {
      let y = top + Double(place) * height
      drawing.text(
        row.name.visibleOnOneLine.cut(to: left, size: 9), left - 5, y + 11.5, anchor: .end)
      for (column, count) in row.counts.prefix(columns.count).enumerated() {
        draw(count, left + Double(column) * pitch, y, pitch, height, on: &drawing)
      }
    }
    drawKey(on: &drawing)
    return drawing
  }

  private func draw(
    _ count: Int, _ x: Double, _ y: Double, _ width: Double, _ height: Double,
    on drawing: inout Drawing
  ) {
    let depth = depth(of: count, steps: Ink.depths)
    drawing.area(x + 0.4, y + 0.4, width - 0.8, height - 0.8, .shade(depth))
    guard count > 0, String(count).width(size: 7.5) <= width else { return }
    drawing.text(
      String(count), x + width / 2, y + 10.8, size: 7.5, ink: depth > 3 ? .paper : .ink,
      anchor: .middle)
  }

  /// From nothing to the most.
  private func drawKey(on drawing: inout Drawing) {
    let (y, side) = (drawing.height - 10, 12.0)
    let right = drawing.width - String(most).width(size: 8) - 4
    for depth in 0...Ink.depths {
      let x = right - side * Double(Ink.depths + 1 - depth)
      drawing.area(x, y, side - 1, 8, .shade(depth))
    }
    drawing.text(
      "0", right - side * Double(Ink.depths + 1) - 3, y + 7, size: 8, ink: .muted, anchor: .end)
    drawing.text(String(most), drawing.width, y + 7, size: 8, ink: .muted, anchor: .end)
  }
}
