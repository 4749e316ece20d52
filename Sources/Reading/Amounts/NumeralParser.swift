/// Reads the longest number that starts at a position.
///
/// Sections below 10,000 are summed by their small units and multiplied by 万 and 亿, which must
/// fall; a last single digit stands for the next lower unit unless 零 comes before it.
struct NumeralParser {
  private let text: FoldedText
  private var at: Int
  private var numeral = Numeral(value: ExactDecimal(mantissa: 0), end: 0)

  private var total = ExactDecimal(mantissa: 0)
  private var section = ExactDecimal(mantissa: 0)
  private var pending: Figure?
  private var lastUnit = 1
  private var lastSmall = 10_000
  private var lastLarge = Int.max
  private var sawZero = false
  private var isClosed = false
  private var sawAnything = false

  private struct Figure {
    var value: ExactDecimal
    var isPlain = true
    var digits = 1
  }

  private init(_ text: FoldedText, at start: Int) {
    self.text = text
    at = start
  }

  static func read(_ text: FoldedText, at start: Int) -> Numeral? {
    var parser = NumeralParser(text, at: start)
    while parser.step() {}
    return parser.finish()
  }

  private mutating func step() -> Bool {
    let scalar = text[at]
    if scalar.isDigit { return takeASCII() }
    if let digit = scalar.chineseDigit { return digit == 0 ? takeZero() : takeChinese() }
    if let unit = scalar.smallUnit { return takeSmall(unit) }
    if let unit = scalar.largeUnit { return takeLarge(unit) }
    if scalar == "点" { return takePoint() }
    if scalar.isNearly { return takeNearly() }
    return takeLetter()
  }
}

extension NumeralParser {
  private mutating func takeASCII() -> Bool {
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

  private mutating func takeZero() -> Bool {
    if !sawAnything, let string = digitString() { return take(string: string) }
    guard pending == nil, !isClosed, !sawZero else { return false }
    sawZero = true
    return advance(to: at + 1)
  }

  private mutating func takeChinese() -> Bool {
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

  /// The lower of two neighbouring figures that share a unit: 2 in 两三万.
  private func pairForOne() -> Int? {
    guard let low = text[at].chineseDigit, let high = text[at + 1].chineseDigit, high == low + 1
    else { return nil }
    let next = text[at + 2]
    return next.smallUnit != nil || next.largeUnit != nil ? low : nil
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

  private mutating func advance(to position: Int) -> Bool {
    at = position
    sawAnything = true
    return true
  }
}

extension NumeralParser {
  private mutating func takeSmall(_ unit: Int) -> Bool {
    guard unit < lastSmall, !numeral.isDigitString else { return false }
    if let figure = pending, figure.value.scale > 0 || isClosed {
      return multiply(figure, by: unit)
    }
    guard !isClosed || pending != nil else { return false }
    let implicit = pending == nil && (sawZero || unit == 10 && (!sawAnything || lastUnit > unit))
    guard let figure = pending?.value ?? (implicit ? ExactDecimal(mantissa: 1) : nil),
      let product = figure.times(unit), let sum = section.plus(product)
    else { return false }
    section = sum
    pending = nil
    sawZero = false
    lastSmall = unit
    return note(unit: unit)
  }

  private mutating func takeLarge(_ unit: Int) -> Bool {
    guard !numeral.isDigitString else { return false }
    if unit > lastLarge || unit == lastLarge { return takeLargeOfLarge(unit) }
    if let figure = pending, figure.value.scale > 0 { return multiply(figure, by: unit) }
    guard let full = section.plus(pending?.value ?? ExactDecimal(mantissa: 0)),
      full.mantissa > 0, let product = full.times(unit), let sum = total.plus(product)
    else { return false }
    total = sum
    section = ExactDecimal(mantissa: 0)
    pending = nil
    sawZero = false
    lastSmall = 10_000
    lastLarge = unit
    return note(unit: unit)
  }

  /// 万亿: the only pair of large units that multiply.
  private mutating func takeLargeOfLarge(_ unit: Int) -> Bool {
    guard unit == 100_000_000, text[at - 1].largeUnit == 10_000, pending == nil,
      let product = total.times(unit)
    else { return false }
    total = product
    lastLarge = unit
    return note(unit: unit)
  }

  /// A number with decimals takes its units as factors: 3.5万, 1.2亿.
  private mutating func multiply(_ figure: Figure, by unit: Int) -> Bool {
    // 三点二十 is a time, not 3.2 tens.
    guard unit > 10, total.mantissa == 0, section.mantissa == 0, unit > lastUnit || lastUnit == 1,
      let product = figure.value.times(unit)
    else { return false }
    pending = Figure(value: product)
    isClosed = true
    return note(unit: unit)
  }

  private mutating func note(unit: Int) -> Bool {
    lastUnit = unit
    numeral.unit = max(numeral.unit, unit)
    return advance(to: at + 1)
  }

  private mutating func takePoint() -> Bool {
    guard sawAnything, !isClosed, text[at + 1].chineseDigit != nil,
      let integer = sum, integer.scale == 0, numeral.asciiDigits == 0
    else { return false }
    var end = at + 1
    var value = integer
    while let digit = text[end].chineseDigit {
      guard let shifted = value.times(10)?.plus(ExactDecimal(mantissa: digit)) else { return false }
      value = shifted
      end += 1
    }
    total = ExactDecimal(mantissa: 0)
    section = total
    pending = Figure(value: value.shifted(by: end - at - 1))
    isClosed = true
    lastUnit = 1
    lastSmall = 10_000
    lastLarge = Int.max
    return advance(to: end)
  }

  private mutating func takeNearly() -> Bool {
    guard sawAnything, !sawZero || pending != nil, !numeral.isApproximate,
      text[at] != "余" || text[at + 1] != "额"
    else { return false }
    // 二十几万 and 十来万: without a unit or a currency after it, 来 is "come" and 几 "how many".
    let next = text[at + 1]
    let isBeforeUnit = next.largeUnit != nil || next.smallUnit != nil
    if text[at] == "来" || text[at] == "几", !isBeforeUnit, !next.isCurrency { return false }
    guard isBeforeUnit || next.isCurrency || text[at] == "余" || text[at] == "多" else {
      return false
    }
    numeral.isApproximate = true
    return advance(to: at + 1)
  }

  /// `5w`, `3k`: letters only after ASCII digits and not before more letters.
  private mutating func takeLetter() -> Bool {
    guard numeral.asciiDigits > 0, let figure = pending, !text[at + 1].isLetter else {
      return false
    }
    switch text[at] {
    case "w", "W": return figure.value.scale > 0 ? multiply(figure, by: 10_000) : takeLarge(10_000)
    case "k", "K": return figure.value.scale > 0 ? multiply(figure, by: 1000) : takeSmall(1000)
    default: return false
    }
  }
}

extension NumeralParser {
  private var sum: ExactDecimal? {
    total.plus(section)?.plus(pending?.value ?? ExactDecimal(mantissa: 0))
  }

  private mutating func finish() -> Numeral? {
    guard sawAnything else { return nil }
    if let figure = pending, !figure.isPlain, !isClosed, lastUnit > 10 {
      // 2万一笔1.2万: what is counted after 万 does not belong to it.
      guard !MoneyWords.isThing(text, at: at, unit: 1) else {
        pending = nil
        return close(at: at - 1)
      }
      guard let tail = figure.value.times(lastUnit / 10) else { return nil }
      pending = Figure(value: tail)
      numeral.hasShortTail = true
    }
    return close(at: at)
  }

  private mutating func close(at end: Int) -> Numeral? {
    guard let sum else { return nil }
    numeral.value = sum
    numeral.end = end
    return numeral
  }
}
