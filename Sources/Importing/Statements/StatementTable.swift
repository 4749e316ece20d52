import Columns
import Desk
import Domain
import Tables

/// The table of a statement: its rows below the heads, and what its columns are.
struct StatementTable {
  let rows: () throws(TableError) -> TableRows
  let headRow: Int
  let plan: StatementPlan
  /// The rows below the heads.
  let count: Int
  /// Further sheets of a workbook that are in sight and have rows: they are not read.
  let sheetsLeft: Int

  /// Rows looked at for the heads: banks write the holder and the period above them.
  private static let headRows = 30

  /// Reads the file once, to its end: what is broken is found before anything is recorded.
  ///
  /// - Throws: ``Complaint`` where no row is one of heads, `TableError` for a broken file.
  init(_ file: TableFile, _ map: StatementMap, path: String?) throws {
    guard file.form != .json else {
      throw Complaint(.badInput, "流水应为 CSV 或 XLSX", "a statement is CSV or XLSX")
    }
    (rows, sheetsLeft) = try Self.rows(of: file)
    let reader = try rows()
    // With a map it may be the map that fits no row.
    var misfit: MapFlaw?
    var best: (row: Int, plan: StatementPlan)?
    var seen = 0
    while seen < Self.headRows, let row = try reader.next() {
      guard !row.isEmpty, row.flaw == nil else { continue }
      seen += 1
      let heads = row.cells.map(CellHead.plain)
      let plan: StatementPlan
      do {
        plan = try StatementPlan(heads: heads, map: map)
      } catch {
        misfit = error
        continue
      }
      if plan.columns.count > best?.plan.columns.count ?? 0 { best = (row.number, plan) }
      if plan.lacks.isEmpty { break }
    }
    guard seen > 0 else { throw Complaint(.badInput, "文件中没有一行", "there is no row in the file") }
    guard let best else { throw misfit.map { Complaint($0, path: path ?? "") } ?? Self.noHeads }
    guard best.plan.lacks.isEmpty else { throw Self.lacking(best.plan) }
    headRow = best.row
    plan = best.plan
    var count = 0
    let counter = try rows()
    while let row = try counter.next() { if row.number > best.row { count += 1 } }
    self.count = count
  }

  private static func rows(
    of file: TableFile
  ) throws -> (rows: () throws(TableError) -> TableRows, sheetsLeft: Int) {
    guard file.form == .workbook else {
      let csv = try CSVTable(file)
      return ({ () throws(TableError) in try csv.rows() }, 0)
    }
    let workbook = try Workbook(file)
    let sheets = workbook.sheets.filter { !$0.isHidden }
    guard let sheet = sheets.first else { throw TableError.notAWorkbook }
    let left = try sheets.dropFirst().count { try workbook.rows(of: $0).next() != nil }
    return ({ () throws(TableError) in try workbook.rows(of: sheet) }, left)
  }

  private static var noHeads: Complaint {
    Complaint(
      .badInput, "没有认得的列：请检查表头，或用 --map 对照",
      "no column is known: check the row of heads, or write a --map")
  }

  private static func lacking(_ plan: StatementPlan) -> Complaint {
    let lacks = plan.lacks.joined(separator: say("、", ", "))
    return Complaint(
      .badInput, "流水缺少列：\(lacks)；请检查表头，或用 --map 对照",
      "the statement has no column of \(lacks): check the heads, or write a --map")
  }
}
