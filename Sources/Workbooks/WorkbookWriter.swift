import CXlsxWriter
import Domain
import Exchange
import Glibc

/// libxlsxwriter's workbook, written when it is closed.
@safe
final class WorkbookWriter {
  private let book: UnsafeMutablePointer<lxw_workbook>
  private let head: UnsafeMutablePointer<lxw_format>
  private let money: UnsafeMutablePointer<lxw_format>
  private let time: UnsafeMutablePointer<lxw_format>
  private let share: UnsafeMutablePointer<lxw_format>
  private let day: UnsafeMutablePointer<lxw_format>
  private let mean: UnsafeMutablePointer<lxw_format>
  /// Words among figures, and the heads above them.
  private let right: UnsafeMutablePointer<lxw_format>
  private let rightHead: UnsafeMutablePointer<lxw_format>
  let footer: String
  private var isOpen = true

  init(_ path: String, _ properties: WorkbookProperties) throws(WorkbookError) {
    guard let book = unsafe workbook_new(path), let head = unsafe workbook_add_format(book),
      let money = unsafe workbook_add_format(book), let time = unsafe workbook_add_format(book),
      let share = unsafe workbook_add_format(book), let day = unsafe workbook_add_format(book),
      let mean = unsafe workbook_add_format(book), let right = unsafe workbook_add_format(book),
      let rightHead = unsafe workbook_add_format(book)
    else { throw .unwritable("memory") }
    unsafe (self.book, self.head, self.money, self.time) = (book, head, money, time)
    unsafe (self.share, self.day, self.mean) = (share, day, mean)
    unsafe (self.right, self.rightHead) = (right, rightHead)
    unsafe format_set_bold(head)
    unsafe format_set_bold(rightHead)
    unsafe format_set_align(right, UInt8(LXW_ALIGN_RIGHT.rawValue))
    unsafe format_set_align(rightHead, UInt8(LXW_ALIGN_RIGHT.rawValue))
    unsafe format_set_num_format(mean, "0.0")
    unsafe format_set_num_format(money, "#,##0.00")
    unsafe format_set_num_format(time, "yyyy-mm-dd hh:mm:ss")
    unsafe format_set_num_format(share, "0.00%")
    unsafe format_set_num_format(day, "yyyy-mm-dd")
    // A sign for codes there, twice for itself.
    let text = properties.mark.visibleOnOneLine
    let parts = text.split(separator: "&", omittingEmptySubsequences: false)
    // The number of the page, under it the mark in small letters, as it is long.
    footer = "&C&9&P / &N" + (text.isEmpty ? "" : "\n&7 " + parts.joined(separator: "&&"))
    tell(text, properties)
  }

  deinit {
    if isOpen { unsafe _ = workbook_close(book) }
  }

  /// Adds a sheet behind the others.
  func add(_ table: TableSheet) throws(WorkbookError) {
    guard let sheet = unsafe workbook_add_worksheet(book, table.name) else {
      throw .unwritable(table.name)
    }
    unsafe fit(sheet, to: table)
    unsafe arrangePrint(of: sheet)
    for (column, text) in table.heads.enumerated() {
      let format = table.figures.contains(column) ? unsafe rightHead : unsafe head
      unsafe worksheet_write_string(sheet, 0, lxw_col_t(column), text, format)
    }
    for (place, row) in table.rows.enumerated() {
      for (column, cell) in row.enumerated() {
        let words = table.figures.contains(column) ? unsafe right : nil
        try check(
          unsafe write(cell, lxw_row_t(place + 1), lxw_col_t(column), words: words, on: sheet))
      }
    }
  }

  /// Writes the file.
  func close() throws(WorkbookError) {
    isOpen = false
    try check(unsafe workbook_close(book))
  }

  private func write(
    _ cell: TableCell, _ row: lxw_row_t, _ column: lxw_col_t,
    words: UnsafeMutablePointer<lxw_format>?, on sheet: UnsafeMutablePointer<lxw_worksheet>
  ) -> lxw_error {
    switch cell {
    case .text(let text):
      return unsafe worksheet_write_string(sheet, row, column, text.visibleOnOneLine, words)
    case .number(let number):
      return unsafe worksheet_write_number(sheet, row, column, Double(number), nil)
    case .money(let fen):
      // A cell holds nothing but floating point; to the fen it is exact up to 90 trillion yuan.
      return unsafe worksheet_write_number(sheet, row, column, Double(fen.count) / 100, money)
    case .time(let instant):
      return unsafe worksheet_write_number(sheet, row, column, Self.serial(instant), time)
    case .share(let ratio):
      return unsafe worksheet_write_number(sheet, row, column, ratio.value, share)
    case .mean(let ratio):
      return unsafe worksheet_write_number(sheet, row, column, ratio.value, mean)
    case .day(let day):
      return unsafe worksheet_write_number(
        sheet, row, column, Self.serial(Instant(day: day)), self.day)
    case .flag(let flag):
      return unsafe worksheet_write_boolean(sheet, row, column, flag ? 1 : 0, nil)
    case .empty: return LXW_NO_ERROR
    }
  }

  /// Days since 1899-12-30 in Beijing time, as spreadsheets count.
  private static func serial(_ instant: Instant) -> Double {
    let seconds = instant.microseconds / 1_000_000 + Instant.beijingOffsetSeconds
    return Double(seconds) / 86_400 + 25_569
  }

  private func tell(_ mark: String, _ properties: WorkbookProperties) {
    unsafe mark.withCString { comments in
      unsafe properties.author.visibleOnOneLine.withCString { author in
        unsafe properties.title.visibleOnOneLine.withCString { title in
          var told = unsafe lxw_doc_properties()
          unsafe told.comments = UnsafeMutablePointer(mutating: comments)
          unsafe told.author = UnsafeMutablePointer(mutating: author)
          unsafe told.title = UnsafeMutablePointer(mutating: title)
          unsafe told.created = time_t(properties.created.microseconds / 1_000_000)
          unsafe workbook_set_properties(book, &told)
        }
      }
    }
  }

  private func check(_ error: lxw_error) throws(WorkbookError) {
    guard error != LXW_NO_ERROR else { return }
    throw .unwritable(unsafe String(cString: lxw_strerror(error)))
  }
}
