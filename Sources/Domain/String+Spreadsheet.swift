extension String {
  /// The text as one cell of RFC 4180.
  public var quotedForCSV: String {
    let needsQuotes = utf8.contains { [0x22, 0x2C, 0x0A, 0x0D].contains($0) } || hasPrefix(" ")
    guard needsQuotes else { return self }
    return
      "\"\(split(separator: "\"", omittingEmptySubsequences: false).joined(separator: "\"\""))\""
  }

  /// The text with an apostrophe before what a spreadsheet would run as a formula.
  ///
  /// OWASP, "CSV Injection". Plain numbers such as `-5.00` stay numbers.
  public var safeInSpreadsheets: String {
    // Some spreadsheets read a formula behind spaces too.
    guard let first = unicodeScalars.first(where: { $0 != " " }) else { return self }
    let starts: [Unicode.Scalar] = ["=", "+", "-", "@", "\t", "\r", "＝", "＋", "－", "＠"]
    return starts.contains(first) && !isPlainNumber ? "'" + self : self
  }

  private var isPlainNumber: Bool {
    let digits = first == "-" || first == "+" ? dropFirst() : self[...]
    return Fen(yuan: String(digits)) != nil
  }
}
