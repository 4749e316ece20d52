import Documents
import Domain
import Support
import Testing

struct `A drawing` {
  @Test(arguments: Language.allCases)
  func `keeps all it draws within its edges`(language: Language) {
    Language.$current.withValue(language) {
      for drawing in drawings(of: .invented(language)) + drawings(of: .hostileDocument()) {
        for point in drawing.shapes.flatMap(\.points) {
          #expect((0...drawing.width).contains(point.x) && (0...drawing.height).contains(point.y))
        }
      }
    }
  }

  @Test func `has as long a bar as the figure is large`() {
    let bars: [Ranking.Bar] = [
      .init("a", .count(40)), .init("b", .count(10)), .init("c", .count(0)),
    ]
    let chart = Chart.ranking(Ranking(title: "t", panels: [.init(measure: "m", bars: bars)]))
    let widths = chart.drawing().shapes.compactMap { shape -> Double? in
      guard case .area(let points, .accent) = shape else { return nil }
      return points[1].x - points[0].x
    }
    #expect(widths.count == 3 && abs(widths[0] / widths[1] - 4) < 0.001 && widths[2] == 0)
  }

  @Test func `cuts a long ranking and says so`() {
    let bars = (0..<100).map { Ranking.Bar("\($0)", .count(100 - $0)) }
    let drawing = Language.$current.withValue(.english) {
      Chart.ranking(Ranking(title: "t", panels: [.init(measure: "m", bars: bars)])).drawing()
    }
    #expect(drawing.words.contains("and 85 more") && !drawing.words.contains("15"))
    #expect(drawing.height < 600)
  }

  @Test func `marks a surge with a shape and its count, and breaks a line where nothing is known`()
  {
    let line = TrendChart.Line("x", [1, 2, nil, 9, 3], surges: [3])
    let chart = TrendChart(
      title: "t", measure: "m", times: ["1", "2", "3", "4", "5"], lines: [line], surge: "surge")
    let drawing = Chart.trend(chart).drawing()
    let runs = drawing.shapes.compactMap { shape -> Int? in
      guard case .line(let points, let stroke) = shape, stroke.width == 1.6 else { return nil }
      return points.count
    }
    // Two parts, and the sample of the key.
    #expect(runs == [2, 2, 2])
    let marks = drawing.shapes.count { shape in
      guard case .area(_, .alarm) = shape else { return false }
      return true
    }
    #expect(marks == 2 && drawing.words.contains("9"))
  }

  @Test func `is the darker the more, and white words stand on the dark`() {
    let map = HeatMap(
      title: "t", measure: "m", columns: ["0", "1", "2"], rows: [.init("a", [0, 1, 60])])
    let shades = Chart.heat(map).drawing().shapes.compactMap { shape -> Int? in
      guard case .area(_, .shade(let depth)) = shape else { return nil }
      return depth
    }
    #expect(shades.prefix(3) == [0, 1, 6])
    let greys = (0...6).map { depth in
      let parts = Ink.shade(depth).parts
      return 299 * parts.red + 587 * parts.green + 114 * parts.blue
    }
    #expect(zip(greys, greys.dropFirst()).allSatisfy { $0 > $1 + 10_000 })
  }

  @Test(arguments: [1, 3, 7, 45, 99, 1_000, 123_456])
  func `has two to six guides, at round counts`(most: Int) {
    let chart = ColumnChart(title: "t", measure: "m", columns: [.init("a", most)])
    let drawing = Chart.columns(chart).drawing()
    let guides = drawing.words.compactMap { Int($0) }.filter { $0 != most }
    #expect((1...6).contains(guides.count))
    #expect(drawing.height < 200)
  }

  @Test func `names bands in two lines where one is too narrow, and cuts none that fits so`() {
    let names = ["below 10,000", "10,000 to 50,000", "50,000 to 100,000", "100,000 and more"]
    let chart = ColumnChart(title: "t", measure: "m", columns: names.map { .init($0, 1) })
    let words = Chart.columns(chart).drawing(width: Drawing.width(of: 2)).words
    for part in ["10,000 to", "50,000", "50,000 to", "100,000", "and more"] {
      #expect(words.contains { $0 == part || $0.hasSuffix(part) }, "\(words)")
    }
    #expect(!words.contains { $0.hasSuffix("…") })
  }

  @Test func `names its lines whole, in a key of as many rows as they take`() {
    let names = [
      "all cases", "posing as police, courts, government", "posing as shop or courier service",
      "posing as superior or acquaintance",
    ]
    let chart = TrendChart(
      title: "t", measure: "m", times: ["1", "2"], lines: names.map { .init($0, [1, 2]) },
      surge: "surge")
    let drawing = Chart.trend(chart).drawing()
    #expect(names.allSatisfy(drawing.words.contains) && drawing.words.contains("surge"))
  }

  private func drawings(of document: Document) -> [Drawing] {
    document.sections.flatMap(\.blocks).inOrder.flatMap { block -> [Drawing] in
      guard case .chart(let chart) = block else { return [] }
      return [1, 2].map { chart.drawing(width: Drawing.width(of: $0)) }
    }
  }
}

extension Drawing {
  /// All words on it.
  fileprivate var words: [String] {
    shapes.compactMap { shape in
      guard case .text(let text, _) = shape else { return nil }
      return text
    }
  }
}

extension Drawing.Shape {
  fileprivate var points: [Drawing.Point] {
    switch self {
    case .area(let points, _), .line(let points, _): points
    case .text(_, let lettering): [lettering.at]
    }
  }
}
