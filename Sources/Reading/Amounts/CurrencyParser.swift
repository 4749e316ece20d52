/// What follows the number of an amount: 元, 块, 角, 分 and 整, with the part below one yuan.
struct CurrencyParser {
  /// Where the currency ends.
  var end: Int
  /// The jiao and fen said after the yuan, in yuan.
  var extra = ExactDecimal(mantissa: 0)

  /// Reads the currency at `position`; `nil` when there is none.
  static func read(_ text: FoldedText, at position: Int) -> CurrencyParser? {
    if let end = word(text, at: position) { return CurrencyParser(end: end) }
    guard text[position].isCurrency, text[position] != "钱" else { return nil }
    var result = CurrencyParser(end: position + 1)
    result.readSmall(text, after: text[position])
    while text[result.end] == "整" || text[result.end] == "正" || text[result.end] == "钱" {
      result.end += 1
    }
    return result
  }

  private static func word(_ text: FoldedText, at position: Int) -> Int? {
    let start = text[position] == " " ? position + 1 : position
    for word in ["人民币", "rmb", "cny"] where text.has(word, at: start) {
      let end = start + word.unicodeScalars.count
      return text[end].isLetter ? nil : end
    }
    return nil
  }

  private mutating func readSmall(_ text: FoldedText, after unit: Unicode.Scalar) {
    var at = end
    let sawZero = text[at].chineseDigit == 0
    if sawZero { at += 1 }
    guard let first = digit(text[at]) else { return }
    switch text[at + 1] {
    case "角", "毛":
      add(first * 10, end: at + 2)
      if let fen = digit(text[at + 2]) {
        if text[at + 3] == "分" {
          add(fen, end: at + 4)
        } else if ends(text, at: at + 3) {
          add(fen, end: at + 3)
        }
      }
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
