extension NumeralParser {
  mutating func takeSmall(_ unit: Int) -> Bool {
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

  mutating func takeLarge(_ unit: Int) -> Bool {
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
  mutating func multiply(_ figure: Figure, by unit: Int) -> Bool {
    // 三点二十 is a time, not 3.2 tens.
    guard unit > 10, total.mantissa == 0, section.mantissa == 0, unit > lastUnit || lastUnit == 1,
      let product = figure.value.times(unit)
    else { return false }
    pending = Figure(value: product)
    isClosed = true
    return note(unit: unit)
  }

  mutating func note(unit: Int) -> Bool {
    lastUnit = unit
    numeral.unit = max(numeral.unit, unit)
    return advance(to: at + 1)
  }
}
