import Domain

extension TrendChart {
  func drawing(_ width: Double) -> Drawing {
    let frame = TrendFrame(self, width: width)
    var drawing = Drawing(
      title: title.visibleOnOneLine, width: width,
      height: frame.bottom + 19 + Self.keyPitch * Double(keyRows(width).count))
    drawing.head(title, measure: measure)
    drawing.guides(
      to: frame.scale, from: frame.left, to: drawing.width - frame.right, top: frame.top)
    for label in frame.labels {
      drawing.text(
        label.text, label.x, frame.bottom + 11, size: 8, ink: .muted, anchor: .middle)
    }
    for (place, line) in lines.enumerated().reversed() {
      frame.draw(line, Self.strokes[place % Self.strokes.count], on: &drawing)
    }
    drawKey(on: &drawing)
    return drawing
  }

  /// The lines and the mark of surge, with their names, under the picture, in as many rows as they
  /// take.
  private func drawKey(on drawing: inout Drawing) {
    let rows = keyRows(drawing.width)
    for (number, row) in rows.enumerated() {
      let y = drawing.height - 4 - Self.keyPitch * Double(rows.count - 1 - number)
      for item in row {
        if item.place < lines.count {
          let stroke = Self.strokes[item.place % Self.strokes.count]
          drawing.shapes.append(.line([.init(item.x, y - 3), .init(item.x + 20, y - 3)], stroke))
        } else {
          TrendFrame.mark(at: .init(item.x + 14, y + 4), on: &drawing)
        }
        drawing.text(item.name, item.x + 24, y, size: 8, ink: .muted)
      }
    }
  }

  private typealias KeyItem = (place: Int, name: String, x: Double)

  private func keyRows(_ width: Double) -> [[KeyItem]] {
    var rows: [[KeyItem]] = [[]]
    var x = 0.0
    for (place, name) in (lines.map(\.name) + (surge.map { [$0] } ?? [])).enumerated() {
      let name = name.visibleOnOneLine.cut(to: width - 24, size: 8)
      let taken = 24 + name.width(size: 8)
      if x > 0, x + taken > width {
        rows.append([])
        x = 0
      }
      rows[rows.count - 1].append((place, name, x))
      x += taken + 12
    }
    return rows
  }

  private static let keyPitch = 13.0

  private static let strokes: [Drawing.Stroke] = [
    .init(ink: .accent, width: 1.6), .init(ink: .ink, width: 1.1, dashes: [5, 2.5]),
    .init(ink: .muted, width: 1.3, dashes: [1.5, 2]),
    .init(ink: .ink, width: 1, dashes: [7, 2, 1.5, 2]),
  ]
}

/// The places of a trend on its picture.
private struct TrendFrame {
  let chart: TrendChart
  let scale: Scale
  let left = 30.0
  let right = 8.0
  let top = Drawing.titleHeight + 12
  let height = 84.0
  let width: Double

  init(_ chart: TrendChart, width: Double) {
    (self.chart, self.width) = (chart, width)
    let most = chart.lines.flatMap { $0.counts.compactMap(\.self) }.max() ?? 0
    scale = Scale(upTo: most, height: height)
  }

  var bottom: Double { top + height }

  /// As many times as there is room for.
  var labels: [(text: String, x: Double)] {
    let widest = chart.times.map { $0.visibleOnOneLine.width(size: 8) }.max() ?? 0
    let fitting = max(1, Int((width - left - right) / (widest + 10)))
    let step = max(1, (chart.times.count + fitting - 1) / fitting)
    return stride(from: 0, to: chart.times.count, by: step).map { place in
      (chart.times[place].visibleOnOneLine, x(of: place))
    }
  }

  func draw(_ line: TrendChart.Line, _ stroke: Drawing.Stroke, on drawing: inout Drawing) {
    for run in runs(of: line) {
      // A lone point is no line: it is drawn as a short one.
      let points = run.count > 1 ? run : run + run.map { .init($0.x + 1.5, $0.y) }
      drawing.shapes.append(.line(points, stroke))
    }
    for place in line.surges.sorted() where line.counts.indices.contains(place) {
      guard let count = line.counts[place] else { continue }
      let point = point(place, count)
      Self.mark(at: point, on: &drawing)
      drawing.text(String(count), point.x, point.y - 11, size: 8, anchor: .middle, isBold: true)
    }
  }

  /// A triangle over a point.
  static func mark(at point: Drawing.Point, on drawing: inout Drawing) {
    drawing.shapes.append(
      .area(
        [
          .init(point.x, point.y - 3), .init(point.x - 4, point.y - 9),
          .init(point.x + 4, point.y - 9),
        ], .alarm))
  }

  /// The parts of a line between the times of which nothing is known.
  private func runs(of line: TrendChart.Line) -> [[Drawing.Point]] {
    var runs: [[Drawing.Point]] = [[]]
    for (place, count) in line.counts.enumerated() {
      if let count {
        runs[runs.count - 1].append(point(place, count))
      } else {
        runs.append([])
      }
    }
    return runs.filter { !$0.isEmpty }
  }

  private func point(_ place: Int, _ count: Int) -> Drawing.Point {
    .init(x(of: place), bottom - scale.length(of: count))
  }

  private func x(of place: Int) -> Double {
    let space = width - left - right
    return left + space * (Double(place) + 0.5) / Double(max(chart.times.count, 1))
  }
}
