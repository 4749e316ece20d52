import Documents
import Domain
import JSON

extension Table {
  /// The whole table, to be read again by ``init(_:)``.
  var frozenJSON: JSONValue {
    [
      "name": .string(name), "has_total": .bool(hasTotal),
      "columns": .array(
        columns.map { ["name": .string($0.name), "is_figure": .bool($0.isFigure)] }),
      "rows": .array(rows.map { row in ["cells": .array(row.map(\.frozenJSON))] }),
    ]
  }

  init(_ reader: FigureReader) throws(BriefingError) {
    self.init(
      try reader.word("name"),
      columns: try reader.rows("columns") { (row) throws(BriefingError) in
        let name = try row.word("name")
        return try row.bool("is_figure") ? .figures(name) : .words(name)
      },
      rows: try reader.rows("rows") { (row) throws(BriefingError) in
        try row.rows("cells") { (cell) throws(BriefingError) in try Cell(cell) }
      },
      hasTotal: try reader.bool("has_total"))
  }
}

extension Cell {
  fileprivate var frozenJSON: JSONValue {
    switch self {
    case .text(let text): ["text": .string(text)]
    case .count(let count): ["count": .integer(count)]
    case .money(let fen): ["fen": .integer(fen.count)]
    case .share(let ratio):
      ["share": .array(ratio.map { [.integer($0.numerator), .integer($0.denominator)] } ?? [])]
    case .mean(let ratio):
      ["mean": .array(ratio.map { [.integer($0.numerator), .integer($0.denominator)] } ?? [])]
    case .day(let day): ["day": .integer(day.number)]
    case .time(let time): ["us": .integer(time.microseconds)]
    case .empty: [:]
    }
  }

  fileprivate init(_ reader: FigureReader) throws(BriefingError) {
    if let text = try reader.text("text") {
      self = .text(text)
    } else if let count = try reader.optional("count") {
      self = .count(count)
    } else if let fen = try reader.optional("fen") {
      self = .money(Fen(fen))
    } else if reader.has("share") {
      let parts = try reader.integers("share")
      self = .share(parts.count == 2 ? Ratio(parts[0], of: parts[1]) : nil)
    } else if reader.has("mean") {
      let parts = try reader.integers("mean")
      self = .mean(parts.count == 2 ? Ratio(parts[0], of: parts[1]) : nil)
    } else if let day = try reader.optional("day") {
      self = .day(CalendarDay(number: day))
    } else if let time = try reader.optional("us") {
      self = .time(Instant(microseconds: time))
    } else {
      self = .empty
    }
  }
}
