import CCsv
import Glibc

/// Splits UTF-8 text into rows and cells, by libcsv.
@safe final class CSVParser {
  private let parser = UnsafeMutablePointer<csv_parser>.allocate(capacity: 1)
  private let delimiter: UInt8
  private(set) var rows: [TableRow] = []
  private var cells: [String] = []
  private var bytes = 0
  private var number = 0
  private var isTooLong = false
  /// A cell was longer than a row may be: the rest of its line is passed over.
  private var isPassingOver = false
  private var lastEnd: CInt = 0

  init(delimiter: UInt8) {
    self.delimiter = delimiter
    start()
  }

  deinit {
    unsafe csv_free(parser)
    unsafe parser.deallocate()
  }

  /// The rows ended so far, which are then forgotten.
  func takeRows() -> [TableRow] {
    defer { rows.removeAll(keepingCapacity: true) }
    return rows
  }

  /// Takes a piece of the text.
  func feed(_ text: [UInt8]) {
    var from = 0
    while from < text.count {
      if isPassingOver {
        guard let end = text[from...].firstIndex(of: UInt8(ascii: "\n")) else { return }
        isPassingOver = false
        from = end + 1
      }
      from += parse(text[from...])
    }
  }

  /// Ends the text; a last line without an end is a row.
  func finish() {
    // What libcsv has begun, and in quotation marks, was never closed.
    let isOpen = unsafe parser.pointee.quoted != 0 && parser.pointee.pstate == Self.inField
    guard !isPassingOver else { return }
    let context = unsafe Unmanaged.passUnretained(self).toOpaque()
    unsafe csv_fini(parser, Self.takeCell, Self.takeEnd, context)
    if isOpen, let last = rows.popLast() {
      rows.append(TableRow(number: last.number, cells: last.cells, flaw: .unclosedQuote))
    }
  }

  private func start() {
    unsafe csv_init(parser, UInt8(CSV_REPALL_NL))
    unsafe csv_set_delim(parser, delimiter)
    unsafe csv_set_blk_size(parser, 4096)
    unsafe csv_set_realloc_func(parser) { space, size in
      unsafe size > TableLimits.rowBytes ? nil : realloc(space, size)
    }
  }

  private func parse(_ text: ArraySlice<UInt8>) -> Int {
    let context = unsafe Unmanaged.passUnretained(self).toOpaque()
    let count = unsafe text.withUnsafeBytes { bytes in
      unsafe csv_parse(
        parser, bytes.baseAddress, bytes.count, Self.takeCell, Self.takeEnd, context)
    }
    guard count < text.count else { return count }
    // Only the limit on a cell stops it.
    isTooLong = true
    end(by: CInt(UInt8(ascii: "\n")))
    isPassingOver = true
    unsafe csv_free(parser)
    start()
    return count
  }

  private func take(_ cell: UnsafeRawBufferPointer) {
    bytes += cell.count
    if bytes > TableLimits.rowBytes || cells.count == TableLimits.columns {
      isTooLong = true
      cells = []
    }
    if !isTooLong { unsafe cells.append(String(decoding: cell, as: UTF8.self)) }
  }

  private func end(by terminator: CInt) {
    defer { lastEnd = terminator }
    let isSecondOfTwo =
      terminator == CInt(UInt8(ascii: "\n")) && lastEnd == CInt(UInt8(ascii: "\r"))
    if isSecondOfTwo, cells.isEmpty, !isTooLong { return }
    number += 1
    rows.append(
      TableRow(number: number, cells: isTooLong ? [] : cells, flaw: isTooLong ? .tooLong : nil))
    cells = []
    bytes = 0
    isTooLong = false
  }

  private static let inField: CInt = 2

  private static let takeCell:
    @convention(c) (UnsafeMutableRawPointer?, Int, UnsafeMutableRawPointer?) -> Void = {
      start, count, context in
      guard let context = unsafe context else { return }
      let parser = unsafe Unmanaged<CSVParser>.fromOpaque(context).takeUnretainedValue()
      unsafe parser.take(UnsafeRawBufferPointer(start: start, count: count))
    }

  private static let takeEnd: @convention(c) (CInt, UnsafeMutableRawPointer?) -> Void = {
    terminator, context in
    guard let context = unsafe context else { return }
    unsafe Unmanaged<CSVParser>.fromOpaque(context).takeUnretainedValue().end(by: terminator)
  }
}
