import CXlsxWriter
import Domain
import Exchange

extension WorkbookWriter {
  /// Makes the columns as wide as what stands in them, within reason; the head stays in sight.
  func fit(_ sheet: UnsafeMutablePointer<lxw_worksheet>, to table: TableSheet) {
    for (column, head) in table.heads.enumerated() {
      let cells = table.rows.prefix(Self.rowsMeasured).map { row in
        row.indices.contains(column) ? row[column].columns : 0
      }
      let widest = max(head.displayColumns, cells.max() ?? 0)
      let width = Double(min(max(widest, Self.least), Self.most)) + 2
      unsafe worksheet_set_column(sheet, lxw_col_t(column), lxw_col_t(column), width, nil)
    }
    unsafe worksheet_freeze_panes(sheet, 1, 0)
  }

  /// On paper: A4, as wide as the page, the head on each, the number of the page below.
  func arrangePrint(of sheet: UnsafeMutablePointer<lxw_worksheet>) {
    unsafe worksheet_set_paper(sheet, Self.a4)
    unsafe worksheet_fit_to_pages(sheet, 1, 0)
    unsafe worksheet_repeat_rows(sheet, 0, 0)
    unsafe worksheet_set_margins(sheet, 0.7, 0.7, 0.75, 0.9)
    unsafe worksheet_set_footer(sheet, footer)
  }

  private static let rowsMeasured = 1000
  private static let least = 6
  private static let most = 48
  /// The number of the paper in ISO/IEC 29500, 18.3.1.63.
  private static let a4: UInt8 = 9
}

extension TableCell {
  /// Columns it takes as it is shown.
  fileprivate var columns: Int {
    switch self {
    case .text(let text): text.visibleOnOneLine.displayColumns
    case .number(let number): String(number).count
    case .money(let fen): fen.grouped.count
    case .time: 19
    case .flag: 5
    case .share: 7
    case .mean: 6
    case .day: 10
    case .empty: 0
    }
  }
}
