/// What a verbose libpq printed when the server refused a log-in, taken apart.
///
///     let refusal = OpeningRefusal("… failed: FATAL:  28P01: no such role\nLOCATION:  auth.c:1")
///     refusal.state    // "28P01"
///     refusal.message  // "… failed: FATAL:  no such role"
struct OpeningRefusal {
  /// The SQLSTATE of the last server that answered; `nil` when none did.
  let state: String?

  /// The lines that name a state, without it; all lines where none does.
  ///
  /// The others of a refusal are details and places in the server's source.
  let message: String

  init(_ printed: String) {
    var state: String?
    var lines: [Substring] = []
    for line in printed.split(separator: "\n") {
      guard let range = Self.rangeOfState(in: line) else { continue }
      state = String(line[range].prefix(5))
      lines.append(line[..<range.lowerBound] + line[range.upperBound...])
    }
    self.state = state
    message = state == nil ? printed : lines.joined(separator: "\n")
  }

  /// Five capitals or digits and `: `, which libpq writes after the severity and `:  `.
  private static func rangeOfState(in line: Substring) -> Range<Substring.Index>? {
    let bytes = Array(line.utf8)
    guard bytes.count >= 10 else { return nil }
    for start in 3...bytes.count - 7
    where bytes[start - 3..<start].elementsEqual(":  ".utf8)
      && bytes[start..<start + 5].allSatisfy(isOfState)
      && bytes[start + 5..<start + 7].elementsEqual(": ".utf8)
    {
      let first = line.utf8.index(line.startIndex, offsetBy: start)
      return first..<line.utf8.index(first, offsetBy: 7)
    }
    return nil
  }

  private static func isOfState(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
      || (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(byte)
  }
}
