/// Codes of administrative divisions as a sheet writes them.
enum SheetDivision {
  /// Six digits that were ever a code of GB/T 2260.
  static func isKnown(_ text: String) -> Bool {
    text.utf8.count == 6 && Divisions.isKnown(text)
  }
}
