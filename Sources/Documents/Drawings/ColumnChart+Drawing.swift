import Domain

extension ColumnChart {
  var drawing: Drawing {
    let (left, height, top) = (30.0, 90.0, Drawing.titleHeight + 10)
    var drawing = Drawing(title: title.visibleOnOneLine, height: top + height + 18)
    drawing.head(title, measure: measure)
    let scale = Scale(upTo: columns.map(\.count).max() ?? 0, height: height)
    drawing.guides(to: scale, from: left, to: drawing.width, top: top)
    let pitch = (drawing.width - left) / Double(max(columns.count, 1))
    let width = min(pitch * 0.7, 46)
    for (place, column) in columns.enumerated() {
      let middle = left + (Double(place) + 0.5) * pitch
      let length = scale.length(of: column.count)
      drawing.area(middle - width / 2, top + height - length, width, length, .accent)
      if column.count > 0, String(column.count).width(size: 8) < pitch + 2 {
        drawing.text(
          String(column.count), middle, top + height - length - 2.5, size: 8, anchor: .middle)
      }
      drawing.text(
        column.name.visibleOnOneLine.cut(to: pitch + 2, size: 8), middle, top + height + 11,
        size: 8, anchor: .middle)
    }
    return drawing
  }
}
