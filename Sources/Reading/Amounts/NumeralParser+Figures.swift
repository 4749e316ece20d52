extension NumeralParser {
  mutating func takeASCII() -> Bool {
    guard pending == nil, !isClosed, let run = DecimalRun(text, at: at) else { return false }
    // 3万50000 is two numbers or none, never one.
    guard !sawAnything || run.value.scale == 0 && run.value.mantissa < max(lastUnit, 10) else {
      return false
    }
    let isPlain = sawZero || run.startsWithZero || run.digits > 1 || !sawAnything
    pending = Figure(value: run.value, isPlain: isPlain, digits: run.digits)
    numeral.asciiDigits += run.digits
    numeral.isGrouped = numeral.isGrouped || run.isGrouped
    return advance(to: run.end)
  }

  mutating func takeZero() -> Bool {
    if !sawAnything, let string = digitString() { return take(string: string) }
    guard pending == nil, !isClosed, !sawZero else { return false }
    sawZero = true
    return advance(to: at + 1)
  }

  mutating func takeChinese() -> Bool {
    guard pending == nil, !isClosed else { return false }
    if let pair = pairForOne() {
      pending = Figure(value: ExactDecimal(mantissa: pair))
      numeral.isApproximate = true
      return advance(to: at + 2)
    }
    if let string = digitString() { return take(string: string) }
    pending = Figure(
      value: ExactDecimal(mantissa: text[at].chineseDigit ?? 0), isPlain: sawZero || !sawAnything)
    return advance(to: at + 1)
  }

  /// The lower of two figures that share a unit: 2 in 两三万, 3 in 三五千.
  private func pairForOne() -> Int? {
    guard let first = text[at].chineseDigit, let second = text[at + 1].chineseDigit,
      second == first + 1 || first == 3 && (second == 5 || text[at + 1] == "两")
    else { return nil }
    let next = text[at + 2]
    return next.smallUnit != nil || next.largeUnit != nil ? min(first, second) : nil
  }

  /// The end of two or more Chinese digits in a row, where they are a number read digit by digit.
  private func digitString() -> Int? {
    guard !sawAnything else { return nil }
    var end = at
    while text[end].chineseDigit != nil { end += 1 }
    // In 一千零五 or 两三百 the digits belong to the units after them.
    guard end - at > 1, text[end].smallUnit == nil, text[end].largeUnit == nil else { return nil }
    return end
  }

  private mutating func take(string end: Int) -> Bool {
    guard pending == nil else { return false }
    var value = 0
    for index in at..<end {
      let (shifted, over) = value.multipliedReportingOverflow(by: 10)
      guard !over, shifted < Int.max - 10 else { return false }
      value = shifted + (text[index].chineseDigit ?? 0)
    }
    numeral.isDigitString = true
    pending = Figure(value: ExactDecimal(mantissa: value), digits: end - at)
    return advance(to: end)
  }
}
