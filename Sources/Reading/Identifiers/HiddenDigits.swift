/// Signs that people write for digits they hide: `138####1234`, `6222……8899`, `138····1234`.
enum HiddenDigits {
  /// The text with `*` for each such sign between two digits.
  ///
  /// Signs with other uses hide only in runs; `×`, `●` and `*` of their own do anywhere.
  static func resolved(_ text: FoldedText) -> FoldedText {
    guard text.scalars.contains(where: isSoft) else { return text }
    var scalars = text.scalars
    var at = 0
    while at < text.count {
      guard isSoft(text[at]) else {
        at += 1
        continue
      }
      let start = at
      while text[at] == text[start] { at += 1 }
      let isRun = at - start > 1 || text[start] == "…"
      guard isRun, at - start <= runMax, text[start - 1].isDigit, text[at].isDigit else { continue }
      for position in start..<at { scalars[position] = "*" }
    }
    return FoldedText(original: text.original, scalars: scalars)
  }

  private static func isSoft(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "#", "_", "?", ".", "…", "·", "・", "-", "~": true
    default: false
    }
  }

  private static let runMax = 20
}
