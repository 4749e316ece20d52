import Columns
import Desk
import Domain
import JSON

/// Says what the file is taken for, before anything is recorded.
struct ImportPlanPage {
  private let tables: [ImportTable]

  private let hidden: [String]

  init(_ tables: [ImportTable], hidden: [String]) {
    self.tables = tables
    self.hidden = hidden
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

  private func show(_ table: ImportTable, _ seat: Seat) throws(Complaint) {
    let name = table.name.map { say("工作表“\($0)”：", "worksheet '\($0)': ") } ?? ""
    try seat.line(
      name
        + say(
          "表头在第 \(table.headRow) 行，认得 \(table.plan.known) 列，其下 \(table.count) 行",
          "heads in row \(table.headRow), \(table.plan.known) columns known, \(table.count) rows"))
    let unmapped = names(table.plan.unmapped, of: table)
    if !unmapped.isEmpty {
      try seat.line(
        say("不导入的列（可用 --map 对照）：", "left out (name them in a --map to keep them): ")
          + unmapped.joined(separator: say("、", ", ")))
    }
  }

  private func names(_ places: [Int], of table: ImportTable) -> [String] {
    places.map { table.plan.columns[$0].name(at: $0) }
  }

  private func document(_ table: ImportTable) -> JSONValue {
    let columns = table.plan.columns.enumerated().compactMap { place, column in
      column.key.map { key -> JSONValue in
        ["column": .string(column.name(at: place)), "key": .string(key)]
      }
    }
    return [
      "worksheet": table.name.map { .string($0) } ?? .null, "head_row": .integer(table.headRow),
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
