/// Reads a number said in Chinese, in digits or in both, exactly.
///
/// `ChineseNumber.read("玖仟陆佰陆拾伍圆壹角捌分")?.text` is `9665.18`.
public enum ChineseNumber {
  /// How much may be left out of a number.
  public enum Mode: Sendable {
    /// Chinese numerals with every unit.
    case strict
    /// 三万五 and digit strings such as 一二三, too.
    case normal
    /// ASCII digits mixed in: 10.1万.
    case smart
  }

  /// The number that is all of `text`; `nil` when it is anything else.
  public static func read(_ text: String, mode: Mode = .smart) -> ExactDecimal? {
    let folded = FoldedText(text)
    let isNegative = folded[0] == "负"
    let start = isNegative ? 1 : 0
    guard let numeral = NumeralParser.read(folded, at: start), !numeral.isApproximate,
      allows(numeral, in: mode)
    else { return nil }
    var value = numeral.value
    var end = numeral.end
    if let yuan = CurrencyParser.read(folded, at: end) {
      guard let sum = value.plus(yuan.extra) else { return nil }
      value = sum
      end = yuan.end
    }
    guard end == folded.count else { return nil }
    return isNegative ? ExactDecimal(mantissa: -value.mantissa, scale: value.scale) : value
  }

  private static func allows(_ numeral: Numeral, in mode: Mode) -> Bool {
    switch mode {
    case .strict:
      numeral.asciiDigits == 0 && !numeral.isDigitString && !numeral.hasShortTail
    case .normal: numeral.asciiDigits == 0
    case .smart: true
    }
  }
}
