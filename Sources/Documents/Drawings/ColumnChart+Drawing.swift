import Domain

extension ColumnChart {
  func drawing(_ width: Double) -> Drawing {
    let (left, height, top) = (26.0, 76.0, Drawing.titleHeight + 10)
    let pitch = (width - left) / Double(max(columns.count, 1))
    let names = namesEach(pitch)
    let lines = columns.map { $0.name.visibleOnOneLine.folded(to: pitch * Double(names), size: 8) }
    var drawing = Drawing(
      title: title.visibleOnOneLine, width: width,
      height: top + height + 8 + Self.lineHeight * Double(lines.map(\.count).max() ?? 1))
    drawing.head(title, measure: measure)
    let scale = Scale(upTo: columns.map(\.count).max() ?? 0, height: height)
    drawing.guides(to: scale, from: left, to: drawing.width, top: top)
    let bar = min(pitch * 0.7, 46)
    for (place, column) in columns.enumerated() {
      let middle = left + (Double(place) + 0.5) * pitch
      let length = scale.length(of: column.count)
      drawing.area(middle - bar / 2, top + height - length, bar, length, .accent)
      if column.count > 0, String(column.count).width(size: 8) < pitch + 2 {
        drawing.text(
          String(column.count), middle, top + height - length - 2.5, size: 8, anchor: .middle)
      }
      guard place % names == 0 else { continue }
      for (number, line) in lines[place].enumerated() {
        let y = top + height + 11 + Self.lineHeight * Double(number)
        drawing.text(line, middle, y, size: 8, anchor: .middle)
      }
    }
    return drawing
  }

  private static let lineHeight = 10.0

  /// One in how many columns is named, so that names do not touch: names of many narrow columns
  /// count up.
  private func namesEach(_ pitch: Double) -> Int {
    let widest = columns.map { $0.name.visibleOnOneLine.width(size: 8) }.max() ?? 0
    guard columns.count > Ranking.barsMax, widest + 2 > pitch else { return 1 }
    return [2, 3, 4, 6].first { Double($0) * pitch > widest + 2 } ?? 6
  }
}
