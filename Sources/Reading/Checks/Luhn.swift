/// The check digit of ISO/IEC 7812: the last digit of a bank card.
public enum Luhn {
  /// Whether the check holds for `text`; blanks and dashes do not count, nothing else may stand.
  public static func holds(for text: String) -> Bool {
    let scalars = FoldedText(text).scalars.filter { $0 != " " && $0 != "-" }
    return !scalars.isEmpty && scalars.allSatisfy(\.isDigit) && holds(scalars)
  }

  static func holds(_ digits: some BidirectionalCollection<Unicode.Scalar>) -> Bool {
    var sum = 0
    var isDoubled = false
    for scalar in digits.reversed() {
      let digit = scalar.digit * (isDoubled ? 2 : 1)
      sum += digit > 9 ? digit - 9 : digit
      isDoubled.toggle()
    }
    return sum % 10 == 0
  }
}
