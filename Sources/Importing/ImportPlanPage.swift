import Columns
import Desk
import Domain
import JSON

/// Says what the file is taken for, before anything is recorded.
struct ImportPlanPage {
  /// A table as it is shown; one of JSON has no row of heads.
  private struct Table {
    let name: String?
    let headRow: Int?
    let count: Int
    let plan: ColumnPlan
  }

  private let tables: [Table]
  private let hidden: [String]

  init(_ tables: [ImportTable], hidden: [String]) {
    self.tables = tables.map {
      Table(name: $0.name, headRow: $0.headRow, count: $0.count, plan: $0.plan)
    }
    self.hidden = hidden
  }

  /// Of rows that are JSON objects.
  init(_ table: JSONTable, _ count: Int) {
    tables = [Table(name: nil, headRow: nil, count: count, plan: table.plan)]
    hidden = []
  }

  func show(at seat: Seat) throws(Complaint) {
    for table in tables {
      if seat.format == .json { try seat.line(document(table)) } else { try show(table, seat) }
    }
    if !hidden.isEmpty, seat.format != .json {
      try seat.line(
        say("隐藏的工作表不导入（可用 --sheet 指定）：", "hidden worksheets left out (name them by --sheet): ")
          + hidden.joined(separator: say("、", ", ")))
    }
    try seat.console.flush()
  }

  private func show(_ table: Table, _ seat: Seat) throws(Complaint) {
    let name = table.name.map { say("工作表“\($0)”：", "worksheet '\($0)': ") } ?? ""
    let heads =
      table.headRow.map { say("表头在第 \($0) 行，", "heads in row \($0), ") }
      ?? say("以键为表头，", "keys for heads, ")
    try seat.line(
      name + heads
        + say(
          "认得 \(table.plan.known) 列，其下 \(table.count) 行",
          "\(table.plan.known) columns known, \(table.count) rows"))
    let unmapped = names(table.plan.unmapped, of: table)
    if !unmapped.isEmpty {
      try seat.line(
        say("不导入的列（可用 --map 对照）：", "left out (name them in a --map to keep them): ")
          + unmapped.joined(separator: say("、", ", ")))
    }
  }

  private func names(_ places: [Int], of table: Table) -> [String] {
    places.map { table.plan.columns[$0].name(at: $0) }
  }

  private func document(_ table: Table) -> JSONValue {
    let columns = table.plan.columns.enumerated().compactMap { place, column in
      column.key.map { key -> JSONValue in
        ["column": .string(column.name(at: place)), "key": .string(key)]
      }
    }
    return [
      "worksheet": table.name.map { .string($0) } ?? .null,
      "head_row": table.headRow.map { .integer($0) } ?? .null,
      "rows": .integer(table.count), "columns": .array(columns),
      "unmapped": .array(names(table.plan.unmapped, of: table).map { .string($0) }),
    ]
  }
}

extension Column {
  fileprivate var key: String? {
    switch use {
    case .key(let key): key.rawValue
    case .noted: ColumnKey.note.rawValue
    case .ignored, .unmapped: nil
    }
  }
}
