/// A number said without its first figure: 几万, 上百万, 千把, 百八十, 万余, 半个亿.
///
/// What nobody counted is taken as its round figure and marked approximate: 几十万 is 100,000.
struct LooseNumeral {
  private let text: FoldedText
  private var at: Int
  private var value = 1
  private var isNear = false

  /// Reads the number at `start`; `nil` when it begins with a figure, or counts nothing.
  static func read(_ text: FoldedText, at start: Int) -> Numeral? {
    let scalar = text[start]
    guard !isWithinNumber(text, at: start) else { return nil }
    if scalar == "半" { return half(text, at: start) }
    var loose = LooseNumeral(text: text, at: start)
    if scalar == "几" || scalar == "数" { return loose.several() }
    guard scalar.smallUnit ?? 0 >= 100 || scalar.largeUnit != nil else { return nil }
    return loose.bare()
  }

  private init(text: FoldedText, at start: Int) {
    self.text = text
    at = start
  }

  private static func isWithinNumber(_ text: FoldedText, at start: Int) -> Bool {
    let before = text[start - 1]
    return before.isAlphanumeric || before.chineseDigit != nil || before.smallUnit != nil
      || before.largeUnit != nil || before == "分" || before == "第" || before == "点"
  }

  /// 半个亿, 半万.
  private static func half(_ text: FoldedText, at start: Int) -> Numeral? {
    let at = text[start + 1] == "个" ? start + 2 : start + 1
    guard let unit = text[at].largeUnit,
      let value = ExactDecimal(mantissa: 5, scale: 1).times(unit)
    else { return nil }
    return Numeral(value: value, end: at + 1, unit: unit)
  }

  /// 几万, 数十万, 几个亿.
  private mutating func several() -> Numeral? {
    // 人数万, 次数百: there the character ends a word.
    if text[at] == "数", Self.countNouns.contains(text[at - 1]) { return nil }
    at += 1
    if text[at] == "个", text[at + 1].largeUnit != nil { at += 1 }
    guard takeUnits() else { return nil }
    isNear = true
    return numeral
  }

  /// 百余万, 千把, 百八十; 上万 and 近百万 by the word before; 百万元 by its currency.
  private mutating func bare() -> Numeral? {
    let isLed = Self.leads.contains(text[at - 1])
    let start = at
    guard takeUnits() else { return nil }
    if let end = aboutEight(at: start) {
      at = end
      isNear = true
      return numeral
    }
    if isLed || isNear { return isLed ? near : numeral }
    return at - start > 1 && text[at].isCurrency ? numeral : nil
  }

  /// A small unit and a large one, at least one of them, with 余, 多, 来 or 把 after either.
  private mutating func takeUnits() -> Bool {
    let start = at
    if let small = text[at].smallUnit {
      value *= small
      at += 1
      takeNear()
    }
    if let large = text[at].largeUnit {
      value *= large
      at += 1
      if text[at] == "亿", large < 100_000_000 {
        value *= 100_000_000
        at += 1
      }
      takeNear()
    }
    return at > start
  }

  private mutating func takeNear() {
    let next = text[at]
    guard next == "余" && text[at + 1] != "额" || next == "多" || next == "把" || next == "来"
    else { return }
    guard next == "余" || next == "多" || text[at + 1].isCurrency || text[at + 1].largeUnit != nil
    else { return }
    isNear = true
    at += 1
  }

  /// 百八十, 千八百, 万八千, 千儿八百: about the unit named first.
  private func aboutEight(at start: Int) -> Int? {
    let unit = text[start].smallUnit ?? text[start].largeUnit ?? 0
    let figure = text[start + 1] == "儿" ? start + 2 : start + 1
    guard unit <= 10_000, text[figure] == "八", text[figure + 1].smallUnit == unit / 10 else {
      return nil
    }
    return figure + 2
  }

  private var numeral: Numeral {
    Numeral(
      value: ExactDecimal(mantissa: value), end: at, isApproximate: isNear, unit: value,
      isLoose: true)
  }

  private var near: Numeral {
    var numeral = numeral
    numeral.isApproximate = true
    return numeral
  }

  private static let leads = ScalarSet("上近逾超过成约".unicodeScalars)
  private static let countNouns = ScalarSet("人总次户件额倍位码参笔岁天个指变无少".unicodeScalars)
}
