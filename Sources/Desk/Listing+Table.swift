import Domain

extension Listing {
  /// The listing in columns for reading; no rows give no text.
  ///
  /// A row is one line on any screen: long text is cut, then columns are left out, and a last line
  /// says which.
  func table(columns width: Int?) -> String {
    guard !rows.isEmpty else { return "" }
    let listing = forPeople
    let lines = [listing.columns.map(\.heading)] + listing.rows.map { $0.map(\.shown) }
    let layout = TableLayout(listing.columns, of: lines, screen: width)
    let table = lines.map { cells in layout.line(cells) + "\n" }.joined()
    return table + listing.note(on: layout.leftOut, width)
  }

  /// What a screen had no room for, and where it is to be had.
  private func note(on places: [Int], _ width: Int?) -> String {
    guard let width, !places.isEmpty else { return "" }
    let headings = places.map { columns[$0].heading }.joined(separator: say("、", ", "))
    let note = say(
      "（屏幕放不下：\(headings)；--json 可得全部）",
      "(no room for: \(headings); --json has everything)")
    return note.wrapped(columns: width) + "\n"
  }
}
