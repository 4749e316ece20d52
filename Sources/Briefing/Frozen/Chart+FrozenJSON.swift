import Documents
import Domain
import JSON

extension Chart {
  /// The whole chart, to be read again by ``init(_:)``.
  var frozenJSON: JSONValue {
    switch self {
    case .ranking(let chart): ["ranking": chart.frozenJSON]
    case .columns(let chart): ["columns": chart.frozenJSON]
    case .trend(let chart): ["trend": chart.frozenJSON]
    case .heat(let chart): ["heat": chart.frozenJSON]
    }
  }

  init(_ reader: FigureReader) throws(BriefingError) {
    if reader.has("ranking") {
      self = .ranking(try Ranking(reader.inside("ranking")))
    } else if reader.has("columns") {
      self = .columns(try ColumnChart(reader.inside("columns")))
    } else if reader.has("trend") {
      self = .trend(try TrendChart(reader.inside("trend")))
    } else {
      self = .heat(try HeatMap(reader.inside("heat")))
    }
  }
}

extension Ranking {
  fileprivate var frozenJSON: JSONValue {
    let panels = panels.map { panel -> JSONValue in
      let bars = panel.bars.map { bar -> JSONValue in
        [
          "name": .string(bar.name), "value": bar.value.frozenJSON,
          "earlier": bar.earlier?.frozenJSON ?? .null,
        ]
      }
      return ["measure": .string(panel.measure), "bars": .array(bars)]
    }
    return ["title": .string(title), "earlier": .text(earlier), "panels": .array(panels)]
  }

  fileprivate init(_ reader: FigureReader) throws(BriefingError) {
    self.init(
      title: try reader.word("title"),
      panels: try reader.rows("panels") { (panel) throws(BriefingError) in
        Panel(
          measure: try panel.word("measure"),
          bars: try panel.rows("bars") { (bar) throws(BriefingError) in
            let earlier = bar.has("earlier") ? try Quantity(bar.inside("earlier")) : nil
            return Bar(
              try bar.word("name"), try Quantity(bar.inside("value")), earlier: earlier)
          })
      },
      earlier: try reader.text("earlier"))
  }
}

extension Quantity {
  fileprivate var frozenJSON: JSONValue {
    switch self {
    case .count(let count): ["count": .integer(count)]
    case .money(let fen): ["fen": .integer(fen.count)]
    }
  }

  fileprivate init(_ reader: FigureReader) throws(BriefingError) {
    if let count = try reader.optional("count") {
      self = .count(count)
    } else {
      self = .money(try reader.fen("fen"))
    }
  }
}

extension ColumnChart {
  fileprivate var frozenJSON: JSONValue {
    [
      "title": .string(title), "measure": .string(measure),
      "columns": .array(
        columns.map { ["name": .string($0.name), "count": .integer($0.count)] }),
    ]
  }

  fileprivate init(_ reader: FigureReader) throws(BriefingError) {
    self.init(
      title: try reader.word("title"), measure: try reader.word("measure"),
      columns: try reader.rows("columns") { (column) throws(BriefingError) in
        Column(try column.word("name"), try column.integer("count"))
      })
  }
}

extension TrendChart {
  fileprivate var frozenJSON: JSONValue {
    let lines = lines.map { line -> JSONValue in
      [
        "name": .string(line.name),
        "counts": .array(line.counts.map { ["n": $0.map { .integer($0) } ?? .null] }),
        "surges": .array(line.surges.sorted().map { .integer($0) }),
      ]
    }
    return [
      "title": .string(title), "measure": .string(measure), "surge": .text(surge),
      "times": .array(times.map { .string($0) }), "lines": .array(lines),
    ]
  }

  fileprivate init(_ reader: FigureReader) throws(BriefingError) {
    self.init(
      title: try reader.word("title"), measure: try reader.word("measure"),
      times: try reader.texts("times"),
      lines: try reader.rows("lines") { (line) throws(BriefingError) in
        let counts = try line.rows("counts") { (count) throws(BriefingError) in
          try count.optional("n")
        }
        return Line(try line.word("name"), counts, surges: Set(try line.integers("surges")))
      },
      surge: try reader.text("surge"))
  }
}

extension HeatMap {
  fileprivate var frozenJSON: JSONValue {
    [
      "title": .string(title), "measure": .string(measure),
      "columns": .array(columns.map { .string($0) }),
      "rows": .array(
        rows.map { row in
          ["name": .string(row.name), "counts": .array(row.counts.map { .integer($0) })]
        }),
    ]
  }

  fileprivate init(_ reader: FigureReader) throws(BriefingError) {
    self.init(
      title: try reader.word("title"), measure: try reader.word("measure"),
      columns: try reader.texts("columns"),
      rows: try reader.rows("rows") { (row) throws(BriefingError) in
        Row(try row.word("name"), try row.integers("counts"))
      })
  }
}
