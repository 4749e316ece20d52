import Domain

extension Chart {
  /// The chart as a picture of a width in points, its words in the language in force.
  public func drawing(width: Double = Drawing.columnWidth) -> Drawing {
    switch self {
    case .ranking(let chart): chart.drawing(width)
    case .columns(let chart): chart.drawing(width)
    case .trend(let chart): chart.drawing(width)
    case .heat(let chart): chart.drawing(width)
    }
  }
}

extension Drawing {
  /// Where pictures begin below their title.
  static let titleHeight = 22.0

  /// Writes the title, and the measure on the right.
  mutating func head(_ title: String, measure: String = "") {
    let measure = measure.visibleOnOneLine.cut(to: width * 0.29, size: 9)
    let room = width - measure.width(size: 9) - 6
    text(title.visibleOnOneLine.cut(to: room, size: 10.5), 0, 12, size: 10.5, isBold: true)
    text(measure, width, 12, ink: .muted, anchor: .end)
  }

  /// Guides across, with what they stand for on their left.
  mutating func guides(to scale: Scale, from left: Double, to right: Double, top: Double) {
    for value in scale.guides {
      let y = top + scale.height - scale.length(of: value)
      line(Point(left, y), Point(right, y), value == 0 ? .muted : .rule)
      text(String(value), left - 4, y + 2.8, size: 8, ink: .muted, anchor: .end)
    }
  }
}
