/// Reads the longest number that starts at a position.
///
/// Sections below 10,000 are summed by their small units and multiplied by 万 and 亿, which must
/// fall; a last single digit stands for the next lower unit unless 零 comes before it.
struct NumeralParser {
  let text: FoldedText
  var at: Int
  var numeral = Numeral(value: ExactDecimal(mantissa: 0), end: 0)

  var total = ExactDecimal(mantissa: 0)
  var section = ExactDecimal(mantissa: 0)
  var pending: Figure?
  var lastUnit = 1
  var lastSmall = 10_000
  var lastLarge = Int.max
  var sawZero = false
  var isClosed = false
  var sawAnything = false

  /// Digits that wait for the unit they count.
  struct Figure {
    var value: ExactDecimal
    var isPlain = true
    var digits = 1
  }

  private init(_ text: FoldedText, at start: Int) {
    self.text = text
    at = start
  }

  static func read(_ text: FoldedText, at start: Int) -> Numeral? {
    if let loose = LooseNumeral.read(text, at: start) { return loose }
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
    if let tens = scalar.tens { return takeTens(tens) }
    switch scalar {
    case "点": return takePoint()
    case "个": return takeMeasure()
    case "半": return takeHalf()
    case " ": return takeBlank()
    default: return scalar.isNearly ? takeNearly() : takeLetter()
    }
  }

  mutating func advance(to position: Int) -> Bool {
    at = position
    sawAnything = true
    return true
  }

  /// What the number comes to if it ends here.
  var sum: ExactDecimal? {
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
