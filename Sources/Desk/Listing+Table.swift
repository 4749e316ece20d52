import Glibc

extension Listing {
  /// The listing in columns for reading; no rows give no text.
  func table(columns width: Int?) -> String {
    guard !rows.isEmpty, let table = TextTable(width: width) else { return "" }
    for column in columns {
      table.addColumn(
        column.heading, isRightAligned: column.isRightAligned, wraps: width != nil && column.wraps)
    }
    for row in rows { table.addLine(row.map(\.shown)) }
    return table.text
  }
}
