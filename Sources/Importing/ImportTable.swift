import Columns
import Domain
import Tables

/// One table of the file: its rows, its heads, and what becomes of its columns.
struct ImportTable {
  /// The worksheet; `nil` for a text file.
  let name: String?
  let rows: () throws(TableError) -> TableRows
  /// The row of the heads.
  let headRow: Int
  let heads: [String]
  let plan: ColumnPlan
  /// The rows below the heads.
  let count: Int

  /// Reads a table once, to its end: what is broken is found before anything is recorded.
  ///
  /// - Returns: `nil` for a table without a row.
  init?(
    name: String?, map: ColumnMap,
    rows: @escaping () throws(TableError) -> TableRows
  ) throws {
    self.name = name
    self.rows = rows
    let reader = try rows()
    var first: [TableRow] = []
    while first.count < ColumnPlan.headRows, let row = try reader.next() {
      if !row.isEmpty { first.append(row) }
    }
    guard let place = ColumnPlan.headRow(among: first.map(\.cells), map: map) else {
      if first.isEmpty { return nil }
      throw TableError.headTooLong
    }
    guard first[...place].allSatisfy({ $0.flaw == nil }) else { throw TableError.headTooLong }
    headRow = first[place].number
    heads = first[place].cells.map(CellHead.plain)
    plan = try ColumnPlan(heads: heads, map: map)
    count = try rows().count(below: headRow)
  }
}
