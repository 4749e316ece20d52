extension NumeralParser {
  mutating func takePoint() -> Bool {
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

  mutating func takeNearly() -> Bool {
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
  mutating func takeLetter() -> Bool {
    guard numeral.asciiDigits > 0, let figure = pending else { return false }
    if let (unit, length) = Self.englishUnits.word(in: text, at: at) {
      return takeEnglish(unit, of: figure, end: at + length)
    }
    guard !text[at + 1].isLetter else { return false }
    switch text[at] {
    case "w", "W": return figure.value.scale > 0 ? multiply(figure, by: 10_000) : takeLarge(10_000)
    case "k", "K": return figure.value.scale > 0 ? multiply(figure, by: 1000) : takeSmall(1000)
    default: return false
    }
  }

  /// 1.2 million, 50 thousand.
  private mutating func takeEnglish(_ unit: Int, of figure: Figure, end: Int) -> Bool {
    guard !isClosed, total.mantissa == 0, section.mantissa == 0, !text[end].isLetter,
      let product = figure.value.times(unit)
    else { return false }
    pending = Figure(value: product)
    isClosed = true
    lastUnit = unit
    numeral.unit = max(numeral.unit, unit)
    return advance(to: end)
  }

  private static let englishUnits = WordSet([
    ("million", 1_000_000), ("thousand", 1000), ("grand", 1000), ("mln", 1_000_000),
    ("billion", 1_000_000_000),
  ])

  /// 廿, 卅, 卌: tens in one character.
  mutating func takeTens(_ tens: Int) -> Bool {
    guard pending == nil, !isClosed, !numeral.isDigitString, lastSmall > 10,
      let sum = section.plus(ExactDecimal(mantissa: tens))
    else { return false }
    section = sum
    sawZero = false
    lastSmall = 10
    return note(unit: 10)
  }

  /// 1.5个亿, 一个半亿, 两个多亿, 5个w.
  mutating func takeMeasure() -> Bool {
    let next = text[at + 1]
    let isBeforeLetter = next.lowercased == "w" && numeral.asciiDigits > 0
    if next == "亿" || isBeforeLetter { return sawAnything && advance(to: at + 1) }
    guard text[at + 2] == "亿", let figure = pending else { return false }
    switch next {
    case "半":
      guard let value = figure.value.plus(ExactDecimal(mantissa: 5, scale: 1)) else { return false }
      pending = Figure(value: value)
    case "多", "来": numeral.isApproximate = true
    default: return false
    }
    return advance(to: at + 2)
  }

  /// 三万半: half of the unit before, where the number ends with it.
  mutating func takeHalf() -> Bool {
    let next = text[at + 1]
    guard sawAnything, pending == nil, !isClosed, lastUnit >= 100,
      next.isCurrency || !next.isHan && !next.isAlphanumeric
    else { return false }
    pending = Figure(value: ExactDecimal(mantissa: lastUnit / 2))
    return advance(to: at + 1)
  }

  /// 5 万元: one blank before the unit of digits.
  mutating func takeBlank() -> Bool {
    if numeral.asciiDigits > 0, let figure = pending,
      let (unit, length) = Self.englishUnits.word(in: text, at: at + 1)
    {
      return takeEnglish(unit, of: figure, end: at + 1 + length)
    }
    guard numeral.asciiDigits > 0, pending != nil, text[at + 1].largeUnit != nil,
      !text[at + 2].isHan || Self.unitEnds.contains(text[at + 2])
    else { return false }
    return advance(to: at + 1)
  }

  // 5000 万达: there 万 begins a word.
  private static let unitEnds = ScalarSet("元圆块多余美港人左被的了".unicodeScalars)
}
