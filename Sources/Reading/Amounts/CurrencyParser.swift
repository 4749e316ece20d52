import Domain

/// What follows the number of an amount: its currency, and the part below one yuan.
struct CurrencyParser {
  /// Where the currency ends.
  var end: Int
  var currency = Currency.yuan
  /// The jiao and fen said after the yuan, in yuan.
  var extra = ExactDecimal(mantissa: 0)

  /// Reads the currency at `position`; `nil` when there is none.
  static func read(_ text: FoldedText, at position: Int) -> CurrencyParser? {
    if let named = named(text, at: position) { return named }
    guard text[position].isCurrency, text[position] != "钱" else { return nil }
    var result = CurrencyParser(end: position + 1)
    result.readSmall(text, after: text[position])
    while text[result.end] == "整" || text[result.end] == "正" || text[result.end] == "钱" {
      result.end += 1
    }
    return result
  }

  private static func named(_ text: FoldedText, at position: Int) -> CurrencyParser? {
    if let word = CurrencyWords.after(text, at: position) {
      return CurrencyParser(end: position + word.length, currency: word.meaning)
    }
    guard text[position] == "个" || text[position] == "枚" else { return nil }
    // 2000个U: what is counted by the piece is no yuan.
    guard let word = CurrencyWords.after(text, at: position + 1), word.meaning == .tether else {
      return nil
    }
    return CurrencyParser(end: position + 1 + word.length, currency: .tether)
  }

  private mutating func readSmall(_ text: FoldedText, after unit: Unicode.Scalar) {
    var at = end
    if text[at] == "半", unit == "块", ends(text, at: at + 1) { return add(50, end: at + 1) }
    let sawZero = text[at].chineseDigit == 0
    if sawZero { at += 1 }
    guard let first = digit(text[at]) else { return }
    switch text[at + 1] {
    case "角", "毛": readFen(text, after: first * 10, at: at + 2)
    case "分" where text[at + 2] != "钟" && text[at + 2] != "之": add(first, end: at + 2)
    default:
      guard unit == "块", !sawZero else { return }
      if ends(text, at: at + 1) {
        add(first * 10, end: at + 1)
      } else if let second = digit(text[at + 1]), ends(text, at: at + 2) {
        add(first * 10 + second, end: at + 2)
      }
    }
  }

  /// 8角5分, 8毛5.
  private mutating func readFen(_ text: FoldedText, after jiao: Int, at position: Int) {
    guard let fen = digit(text[position]) else { return add(jiao, end: position) }
    if text[position + 1] == "分" { return add(jiao + fen, end: position + 2) }
    let isLast = ends(text, at: position + 1)
    add(isLast ? jiao + fen : jiao, end: isLast ? position + 1 : position)
  }

  private mutating func add(_ fen: Int, end: Int) {
    extra = extra.plus(ExactDecimal(mantissa: fen, scale: 2)) ?? extra
    self.end = end
  }

  private func digit(_ scalar: Unicode.Scalar) -> Int? {
    scalar.isDigit ? scalar.digit : scalar.chineseDigit
  }

  /// Whether a clause may end here, so that the digit before belongs to the money.
  private func ends(_ text: FoldedText, at position: Int) -> Bool {
    let next = text[position]
    return next == "钱" || !next.isHan && !next.isAlphanumeric && next != "." && next != "-"
  }
}

extension Unicode.Scalar {
  /// 元, 圆, 块, 钱: what an amount in yuan ends with.
  var isCurrency: Bool {
    switch self {
    case "元", "圆", "块", "钱": true
    default: false
    }
  }
}
