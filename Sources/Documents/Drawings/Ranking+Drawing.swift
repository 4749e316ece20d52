import Domain

extension Ranking {
  func drawing(_ whole: Double) -> Drawing {
    let gutter = 22.0
    let count = Double(max(panels.count, 1))
    let width = (whole - gutter * (count - 1)) / count
    let columns = panels.enumerated().map { place, panel in
      RankingColumn(panel, x: Double(place) * (width + gutter), width: width)
    }
    let rows = columns.map(\.height).max() ?? 0
    let hasKey = earlier != nil
    var drawing = Drawing(
      title: title.visibleOnOneLine, width: whole,
      height: Drawing.titleHeight + rows + (hasKey ? 14 : 0))
    drawing.head(title)
    for column in columns { column.draw(on: &drawing) }
    if let earlier { Self.key(earlier, on: &drawing) }
    return drawing
  }

  private static func key(_ words: String, on drawing: inout Drawing) {
    let y = drawing.height - 4
    drawing.area(1, y - 7, 1.6, 9, .ink)
    drawing.text(words.visibleOnOneLine, 7, y, size: 8, ink: .muted)
  }
}

/// A measure of a ranking, at its place on the picture.
private struct RankingColumn {
  let panel: Ranking.Panel
  let bars: ArraySlice<Ranking.Bar>
  let x: Double
  let width: Double
  /// How wide names are; nothing where they stand above the bars, being long.
  let nameWidth: Double
  let valueWidth: Double

  private static let size = 9.0
  private static let barHeight = 9.0

  init(_ panel: Ranking.Panel, x: Double, width: Double) {
    (self.panel, self.x, self.width) = (panel, x, width)
    bars = panel.bars.prefix(Ranking.barsMax)
    let names = bars.map { $0.name.visibleOnOneLine.width(size: Self.size) }.max() ?? 0
    nameWidth = names > width * 0.48 ? 0 : names + 5
    valueWidth = (bars.map { $0.value.label.width(size: Self.size) }.max() ?? 0) + 7
  }

  private var isStacked: Bool { nameWidth == 0 }
  private var rowHeight: Double { isStacked ? 24 : 13 }
  private var isCut: Bool { bars.count < panel.bars.count }

  var height: Double { 14 + rowHeight * Double(bars.count) + (isCut ? 12 : 0) + 4 }

  func draw(on drawing: inout Drawing) {
    let top = Drawing.titleHeight
    drawing.text(
      panel.measure.visibleOnOneLine.cut(to: width, size: 9), x, top + 8, ink: .muted)
    for (place, bar) in bars.enumerated() {
      draw(bar, at: top + 14 + Double(place) * rowHeight, on: &drawing)
    }
    let bottom = top + 14 + Double(bars.count) * rowHeight
    drawing.line(
      .init(x + nameWidth, top + 13), .init(x + nameWidth, bottom), .muted)
    if isCut {
      let more = panel.bars.count - bars.count
      drawing.text(
        say("另有 \(more) 项", "and \(more) more"), x + nameWidth + 3, bottom + 9, size: 8,
        ink: .muted)
    }
  }

  private func draw(_ bar: Ranking.Bar, at top: Double, on drawing: inout Drawing) {
    let name = bar.name.visibleOnOneLine
    let y = isStacked ? top + 11.5 : top + 1.5
    if isStacked {
      drawing.text(name.cut(to: width, size: Self.size), x + 3, top + 8.5, size: Self.size)
    } else {
      drawing.text(
        name, x + nameWidth - 4, y + 7.8, size: Self.size, anchor: .end)
    }
    let length = self.length(of: bar.value)
    drawing.area(x + nameWidth, y, length, Self.barHeight, .accent)
    let tick = bar.earlier.map(self.length) ?? 0
    if tick > 0 {
      // Edged, so that it is seen on the bar too.
      drawing.area(x + nameWidth + tick - 1.8, y - 1, 3.6, 11, .paper)
      drawing.area(x + nameWidth + tick - 0.8, y - 1, 1.6, 11, .ink)
    }
    let label = bar.value.label
    let isHit = length < tick + 3 && tick < length + 6 + label.width(size: Self.size)
    drawing.text(
      label, x + nameWidth + (isHit ? tick : length) + 4, y + 7.8, size: Self.size)
  }

  private func length(of value: Quantity) -> Double {
    let most = bars.flatMap { [$0.value.size, $0.earlier?.size ?? 0] }.max() ?? 0
    guard most > 0, value.size > 0 else { return 0 }
    return max(1, (width - nameWidth - valueWidth) * Double(value.size) / Double(most))
  }
}
