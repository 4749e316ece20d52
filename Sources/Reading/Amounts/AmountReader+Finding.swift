import Domain

extension AmountReader {
  static func find(in text: FoldedText, except taken: [Range<Int>]) -> [Found<Amount>] {
    var found: [Found<Amount>] = []
    var at = 0
    while let start = Unicode.Scalar.numberStarts.first(in: text.scalars, at..<text.count) {
      at = start
      guard text[at].startsNumber else {
        at += 1
        continue
      }
      if let range = taken.first(holding: at) {
        at = range.upperBound
        continue
      }
      if isNumeralOfName(text, at: at) {
        at += 1
        continue
      }
      let floor = found.last?.range.upperBound ?? 0
      guard let money = MoneyParser(text, numberAt: at, floor: floor) else {
        at = endOfNumber(text, from: at)
        continue
      }
      let end = max(money.end, endOfNumber(text, from: at))
      if isMoney(money, in: text, numberAt: at, after: taken) {
        found.append(Found(money.amount, at: money.start..<money.end))
        at = money.end
      } else {
        at = end
      }
    }
    return found
  }

  /// 李四3万: the Chinese digit belongs to what stands before the number.
  private static func isNumeralOfName(_ text: FoldedText, at position: Int) -> Bool {
    text[position].chineseDigit != nil && !text[position].isDigit && text[position + 1].isDigit
      && text[position - 1].chineseDigit == nil
  }

  private static func endOfNumber(_ text: FoldedText, from start: Int) -> Int {
    var at = start
    while text[at].startsNumber || text[at].isAlphanumeric || text[at].smallUnit != nil
      || text[at].largeUnit != nil
    { at += 1 }
    return max(at, start + 1)
  }

  private static func isMoney(
    _ money: MoneyParser, in text: FoldedText, numberAt at: Int, after taken: [Range<Int>]
  ) -> Bool {
    guard startsClean(text, at: money.start), endsClean(money, in: text) else { return false }
    if money.hasCurrency { return !isTogether(money, in: text, at: at) }
    guard !MoneyWords.isThing(text, at: money.end, unit: money.numeral.unit),
      !MoneyWords.isOrdinal(text, before: money.start)
    else { return false }
    if money.numeral.isDigitString { return false }
    if money.numeral.isLoose { return isLooseMoney(money, in: text) }
    if money.numeral.unit >= 1000 { return true }
    if money.numeral.unit >= 100, !money.isApproximate || money.numeral.isApproximate {
      return true
    }
    if money.numeral.isGrouped, MoneyWords.isPayingInEnglish(text, money.start..<money.end) {
      return true
    }
    let digits = money.numeral.asciiDigits
    if MoneyWords.isExtension(text, before: at, digits: digits, after: taken) { return false }
    if MoneyWords.isPaying(text, before: money.start) {
      return digits <= digitsMax
        && (digits > 0 || money.numeral.unit >= 10)
    }
    return false
  }

  /// 几万, 上千 and such count money where a payment leads to them or nothing follows.
  private static func isLooseMoney(_ money: MoneyParser, in text: FoldedText) -> Bool {
    MoneyWords.isPaying(text, before: money.start) || !text[money.end].isHan
  }

  /// Whether no digit, letter, point or minus sign belongs to the number from before.
  private static func startsClean(_ text: FoldedText, at position: Int) -> Bool {
    let before = text[position - 1]
    if before.isAlphanumeric { return false }
    switch before {
    case "-", "~": return isRangeSign(text, at: position - 1)
    case ".", ":", "/", "_", "@", "=", "#", "$", "€", "£", "负", "第": return false
    case ",": return !text[position - 2].isDigit || text.original[position - 1] != ","
    default: return true
    }
  }

  /// 3000-5000元: a dash with a number before it is no minus sign.
  private static func isRangeSign(_ text: FoldedText, at position: Int) -> Bool {
    let before = text[position - 1]
    return before.isDigit || before.largeUnit != nil || before.isCurrency || before == "千"
  }

  private static func endsClean(_ money: MoneyParser, in text: FoldedText) -> Bool {
    let next = text[money.end]
    if MoneyWords.isForeign(text, at: text.afterBlanks(money.end)) { return false }
    if money.currency == .dollar, money.said("刀") { return money.fen.count >= 1000 }
    if money.hasCurrency { return true }
    if next.isAlphanumeric || next.smallUnit != nil || next.chineseDigit != nil {
      return isCount(text, at: money.end)
    }
    if next == "-" || next == ":" || next == "." || next == "/" {
      return !text[money.end + 1].isAlphanumeric || next == "-" && money.numeral.unit >= 1000
    }
    return next != "%" && next != "@" && next != "*"
  }

  /// 一笔2万一笔1.2万: the digit after the amount counts the next thing.
  private static func isCount(_ text: FoldedText, at position: Int) -> Bool {
    (text[position].isDigit || text[position].chineseDigit != nil)
      && MoneyWords.isThing(text, at: position + 1, unit: 1)
  }

  /// 一块 is "together" unless money is meant by what follows.
  private static func isTogether(_ money: MoneyParser, in text: FoldedText, at: Int) -> Bool {
    text[at] == "一" && text[at + 1] == "块" && money.end == at + 2 && text[money.end].isHan
  }

  /// More digits than this without a currency are some other number.
  private static let digitsMax = 9
}
