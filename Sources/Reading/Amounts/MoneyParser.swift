import Domain

/// One amount of money at a position: what comes before the number, the number, its currency.
struct MoneyParser {
  let text: FoldedText
  /// Where the amount starts, with 近, 约 or ￥ before the number.
  private(set) var start: Int
  private(set) var end: Int
  private(set) var numeral: Numeral
  private(set) var fen: Fen
  private(set) var isApproximate: Bool
  /// 元, ￥ or another word for yuan is said with it.
  private(set) var hasCurrency = false

  var amount: Amount {
    Amount(fen: fen, isApproximate: isApproximate, said: text.said(start..<end))
  }

  /// Reads the amount whose number starts at `position`.
  init?(_ text: FoldedText, numberAt position: Int) {
    guard let numeral = NumeralParser.read(text, at: position) else { return nil }
    self.text = text
    self.numeral = numeral
    start = position
    end = numeral.end
    isApproximate = numeral.isApproximate
    fen = .zero
    var value = numeral.value
    if let currency = CurrencyParser.read(text, at: text.afterBlanks(end)) {
      guard let sum = value.plus(currency.extra) else { return nil }
      value = sum
      end = currency.end
      hasCurrency = true
    } else if let small = Self.small(text, at: end) {
      guard numeral.unit <= 10 else { return nil }
      value = value.shifted(by: small.places)
      end = small.end
      hasCurrency = true
    }
    guard let fen = value.fen else { return nil }
    self.fen = fen
    takeSuffix()
    takePrefix()
  }

  /// 5毛钱, 八角: an amount below one yuan said on its own.
  private static func small(_ text: FoldedText, at position: Int) -> (places: Int, end: Int)? {
    let hasMoneyWord = text[position + 1] == "钱"
    switch text[position] {
    case "角", "毛": return (1, position + (hasMoneyWord ? 2 : 1))
    case "分": return hasMoneyWord ? (2, position + 2) : nil
    default: return nil
    }
  }

  private mutating func takeSuffix() {
    if hasCurrency, text[end] == "多" || text[end] == "余" && text[end + 1] != "额" {
      isApproximate = true
      end += 1
    }
    if text[end] == "整", !hasCurrency { end += 1 }
    if let (_, length) = Self.suffixes.word(in: text, at: end) {
      isApproximate = true
      end += length
    }
  }

  private mutating func takePrefix() {
    var isGrowing = true
    while isGrowing {
      isGrowing = false
      let before = text.beforeBlanks(start)
      if let (_, length) = Self.currencies.word(in: text, before: before) {
        hasCurrency = true
        start = before - length
        isGrowing = true
      }
      if let (_, length) = Self.prefixes.word(in: text, before: start) {
        isApproximate = true
        start -= length
        isGrowing = true
      }
    }
  }

  private static let currencies = WordSet(["¥", "人民币", "rmb", "cny"])
  private static let prefixes = WordSet([
    "大约", "大概", "将近", "接近", "差不多", "超过", "不到", "约", "近", "超", "逾", "上",
  ])
  private static let suffixes = WordSet(["左右", "上下", "出头", "以上"])
}

extension FoldedText {
  /// The first position from `position` on that is no blank.
  func afterBlanks(_ position: Int) -> Int {
    var position = position
    while self[position] == " " { position += 1 }
    return position
  }

  /// The first position up to `position` with no blank before it.
  func beforeBlanks(_ position: Int) -> Int {
    var position = position
    while self[position - 1] == " " { position -= 1 }
    return position
  }
}
