import Columns
import Domain
import JSON
import Reading

let now = Instant("2026-11-24T12:00:00+08:00") ?? Instant(microseconds: 0)

/// Reads one row under its heads.
func read(
  _ cells: [(head: String, cell: String)], map: String = "", home: String? = nil
) throws -> RowReading {
  let plan = try ColumnPlan(heads: cells.map(\.head), map: ColumnMap(map))
  return RowReader(plan, now: now, home: home).read(cells.map(\.cell))
}

/// Reads one cell, with a time beside it.
func sheet(_ head: String, _ cell: String, map: String = "", home: String? = nil) throws
  -> JSONValue
{
  let reading = try read([("接警时间", "2026-11-06 12:00"), (head, cell)], map: map, home: home)
  return reading.flaws.isEmpty ? reading.sheet : .null
}

extension JSONValue {
  /// What stands under a path such as `victim.age` or `money.0.amount`.
  func at(_ path: String) -> JSONValue? {
    path.split(separator: ".").reduce(self as JSONValue?) { value, step in
      Int(step).map { value?[$0] } ?? value?[String(step)]
    }
  }
}
