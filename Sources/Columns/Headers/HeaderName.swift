import Reading

/// The head of a column as it is compared: signs, spaces and brackets away, lower case.
struct HeaderName: Hashable {
  /// `接警时间` for `* 接警时间（必填）`, `callerphone` for `caller.phone`.
  let word: String
  /// Whether bare numbers below it count ten thousands of yuan.
  let countsTenThousands: Bool

  init(_ text: String) {
    let folded = SheetText.folded(text)
    let plain = HeaderName.withoutBrackets(folded)
    word = HeaderName.word(plain.isEmpty ? folded : plain)
    let whole = HeaderName.word(folded)
    countsTenThousands = whole.contains("万元") || whole.hasSuffix("万")
  }

  private static func word(_ text: String) -> String {
    var letters = String.UnicodeScalarView()
    for scalar in text.lowercased().unicodeScalars
    where scalar.properties.isAlphabetic || ("0"..."9").contains(scalar) {
      letters.append(scalar)
    }
    return String(letters)
  }

  private static func withoutBrackets(_ text: String) -> String {
    var depth = 0
    var kept = ""
    for character in text {
      if "([【〔".contains(character) { depth += 1 }
      if depth == 0 { kept.append(character) }
      if ")]】〕".contains(character) { depth = max(0, depth - 1) }
    }
    return kept
  }
}

extension ColumnKey {
  /// The key a head names, and how sure the name is: 0 is the surest.
  static func recognise(_ name: HeaderName) -> (key: ColumnKey, rank: Int)? { byWord[name.word] }

  private static let byWord: [String: (key: ColumnKey, rank: Int)] = {
    var table: [String: (key: ColumnKey, rank: Int)] = [:]
    for key in allCases {
      for (rank, name) in ([key.rawValue] + key.names).enumerated() {
        let word = HeaderName(name).word
        if table[word] == nil { table[word] = (key, rank) }
      }
    }
    return table
  }()
}
