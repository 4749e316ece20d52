import Domain

/// One amount of money at a position: what comes before the number, the number, its currency.
struct MoneyParser {
  let text: FoldedText
  /// Where the amount starts, with 近, 约 or ￥ before the number.
  private(set) var start: Int
  private(set) var end: Int
  let numeral: Numeral
  private(set) var fen = Fen.zero
  private(set) var currency = Currency.yuan
  private(set) var isApproximate: Bool
  /// 元, ￥ or another word for a currency is said with it.
  private(set) var hasCurrency = false

  var amount: Amount {
    Amount(
      fen: fen, currency: currency, isApproximate: isApproximate, said: text.said(start..<end))
  }

  /// Whether the amount ends with `word`.
  func said(_ word: String) -> Bool { text.has(word, before: end) }

  /// Reads the amount whose number starts at `position`; nothing before `floor` belongs to it.
  init?(_ text: FoldedText, numberAt position: Int, floor: Int = 0) {
    guard let numeral = NumeralParser.read(text, at: position) else { return nil }
    self.text = text
    self.numeral = numeral
    start = position
    end = numeral.end
    isApproximate = numeral.isApproximate
    guard let value = takeCurrency(), let fen = value.fen else { return nil }
    self.fen = fen
    takeSuffix()
    takePrefix(floor: floor)
  }

  /// The number in units of its currency; `nil` when it does not fit.
  private mutating func takeCurrency() -> ExactDecimal? {
    if let parser = CurrencyParser.read(text, at: text.afterBlanks(end)) {
      end = parser.end
      hasCurrency = true
      currency = parser.currency
      return numeral.value.plus(parser.extra)
    }
    guard let small = Self.small(text, at: end) else { return numeral.value }
    guard numeral.unit <= 10 else { return nil }
    hasCurrency = true
    end = small.end
    let value = numeral.value.shifted(by: small.places)
    guard small.places == 1, let fen = Self.fen(text, at: end) else { return value }
    end += 2
    return value.plus(ExactDecimal(mantissa: fen, scale: 2))
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

  /// The 五分 of 三角五分.
  private static func fen(_ text: FoldedText, at position: Int) -> Int? {
    guard text[position + 1] == "分" else { return nil }
    return text[position].isDigit ? text[position].digit : text[position].chineseDigit
  }
}

extension MoneyParser {
  private mutating func takeSuffix() {
    if hasCurrency, text[end] == "多" || text[end] == "余" && text[end + 1] != "额" {
      isApproximate = true
      end += 1
    }
    if text[end] == "整", !hasCurrency { end += 1 }
    if text[end] == "+", !text[end + 1].isDigit {
      isApproximate = true
      end += 1
    }
    if let (_, length) = Self.suffixes.word(in: text, at: end) {
      isApproximate = true
      end += length
    }
  }

  private mutating func takePrefix(floor: Int) {
    var isGrowing = true
    while isGrowing {
      isGrowing = takeCurrencyBefore(floor: floor)
      if let length = nearness(before: start), start - length >= floor {
        isApproximate = true
        start -= length
        isGrowing = true
      }
    }
    // 3000-5000元: the end of a range.
    if "-~".unicodeScalars.contains(text[start - 1]), text[start - 2].isDigit {
      isApproximate = true
    }
  }

  private mutating func takeCurrencyBefore(floor: Int) -> Bool {
    let before = text.beforeBlanks(start)
    guard let (meaning, length) = CurrencyWords.before(text, at: before), before - length >= floor
    else { return false }
    // The word behind the number is closer to it, but 港币5万元 is in Hong Kong dollars.
    if meaning != .yuan, currency == .yuan { currency = meaning }
    hasCurrency = true
    start = before - length
    return true
  }

  /// The length of the word before `position` that makes the number approximate.
  private func nearness(before position: Int) -> Int? {
    switch text[position - 1] {
    case "上" where numeral.isLoose: return 1
    case "好" where text[position] == "几", "大" where text[position] == "几": return 1
    case "小" where text[position] == "一" || text[position] == "两": return 1
    default: break
    }
    guard let (_, length) = Self.prefixes.word(in: text, before: position),
      !Self.otherWords.stands(in: text, before: position)
    else { return nil }
    return length
  }

  private static let prefixes = WordSet([
    "大约", "大概", "将近", "接近", "差不多", "超过", "不到", "约", "近", "超", "逾",
  ])
  // Words that end like one of them and say nothing of the number.
  private static let otherWords = WordSet([
    "最近", "附近", "就近", "新近", "预约", "签约", "违约", "合约", "条约", "解约", "履约", "节约", "高超",
  ])
  private static let suffixes = WordSet([
    "左右", "上下", "出头", "以上", "有余", "开外", "不等", "以内", "以下",
  ])
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
