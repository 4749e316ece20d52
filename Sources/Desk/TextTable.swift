import CSmartcols
import Glibc

/// A table of text drawn by libsmartcols, which knows how wide Chinese characters are.
@safe final class TextTable {
  private let table: OpaquePointer
  private var columnCount = 0

  /// Makes an empty table.
  ///
  /// - Parameter width: The columns of the screen; `nil` never to break a line.
  init?(width: Int?) {
    // libsmartcols asks the C library for widths; in the C locale Chinese would print as \xe5.
    // Only the character type: messages and numbers stay as scripts know them.
    unsafe setlocale(LC_CTYPE, "C.UTF-8")
    guard let table = unsafe scols_new_table() else { return nil }
    unsafe self.table = table
    unsafe scols_table_set_column_separator(table, "  ")
    let force = width == nil ? SCOLS_TERMFORCE_NEVER : SCOLS_TERMFORCE_ALWAYS
    unsafe scols_table_set_termforce(table, CInt(force))
    if let width { unsafe scols_table_set_termwidth(table, width) }
  }

  deinit { unsafe scols_unref_table(table) }

  func addColumn(_ heading: String, isRightAligned: Bool, wraps: Bool) {
    var flags = 0
    if isRightAligned { flags |= SCOLS_FL_RIGHT }
    if wraps { flags |= SCOLS_FL_WRAP }
    unsafe scols_table_new_column(table, heading, 0, CInt(flags))
    columnCount += 1
  }

  func addLine(_ cells: [String]) {
    guard let line = unsafe scols_table_new_line(table, nil) else { return }
    for (index, cell) in cells.enumerated() { unsafe scols_line_set_data(line, index, cell) }
  }

  /// The drawn table, each line ended.
  var text: String {
    var data: UnsafeMutablePointer<CChar>?
    guard unsafe scols_print_table_to_string(table, &data) == 0, let data = unsafe data else {
      return ""
    }
    defer { unsafe free(data) }

    // Padding behind the last cell is only noise in a file.
    return unsafe String(cString: data).split(separator: "\n", omittingEmptySubsequences: false)
      .map { line in "\(line.prefix(upTo: line.endOfText))\n" }.joined()
  }
}

extension Substring {
  /// Behind the last character that is not a space.
  fileprivate var endOfText: Index {
    lastIndex { $0 != " " }.map(index(after:)) ?? startIndex
  }
}
