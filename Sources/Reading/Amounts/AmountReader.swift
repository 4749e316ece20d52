public import Domain

/// Reads amounts of money as they are said on the telephone.
///
/// `AmountReader.read(whole: "近3万元")` is 30,000 yuan, approximate.
public enum AmountReader {
  /// Reads a text that is one amount and nothing else; a currency is not needed.
  ///
  /// `nil` for anything else: a negative number, a telephone number, an age, Chinese digits
  /// without a unit (一一一), more than fits.
  public static func read(whole text: String) -> Amount? { read(whole: FoldedText(text).trimmed) }

  /// Reads a text that is one amount in yuan, the only one that a ledger takes.
  public static func readYuan(whole text: String) -> Amount? {
    read(whole: text).flatMap { $0.currency == .yuan ? $0 : nil }
  }

  /// Finds the amounts in a text, in order.
  ///
  /// A number counts as money by its currency, by 万, 亿, 千 or 百, or by a word of paying before
  /// it; dates, telephones, cards, ages and counts of things do not.
  public static func find(in text: String) -> [Found<Amount>] {
    let folded = FoldedText(text)
    let times = TimeReader.find(in: folded, now: nil).map(\.range)
    let identifiers = IdentifierReader.find(in: folded, except: times).map(\.range)
    return find(in: folded, except: (times + identifiers).sorted { $0.lowerBound < $1.lowerBound })
  }

  static func read(whole text: FoldedText) -> Amount? {
    guard text.count > 0, text.count <= wordsMax else { return nil }
    for start in 0..<min(text.count, prefixMax) where text[start].startsNumber {
      guard let money = MoneyParser(text, numberAt: start), money.start == 0,
        money.end == text.count, !(money.numeral.isDigitString && !money.hasCurrency),
        !isPhone(money.numeral)
      else { return nil }
      return money.amount
    }
    return nil
  }

  // 13812345678 is nobody's money: a bare number of eleven digits in the mobile plan.
  private static func isPhone(_ numeral: Numeral) -> Bool {
    guard numeral.asciiDigits == 11, !numeral.isGrouped, let number = numeral.value.whole else {
      return false
    }
    return numeral.unit == 1 && (13_000_000_000...19_999_999_999).contains(number)
  }

  /// The longest text that can be one amount, in characters.
  private static let wordsMax = 64
  /// How far into the text the number may start: 人民币(大写): before it.
  private static let prefixMax = 16
}
