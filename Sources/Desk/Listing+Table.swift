import Glibc

extension Listing {
  /// The listing in columns for reading; no rows give no text.
  func table(columns width: Int?) -> String {
    let listing = forPeople
    guard !rows.isEmpty, let table = TextTable(width: width) else { return "" }
    for column in listing.columns {
      table.addColumn(
        column.heading, isRightAligned: column.isRightAligned, wraps: width != nil && column.wraps)
    }
    for row in listing.rows { table.addLine(row.map(\.shown)) }
    return table.text
  }
}
