/// The card schemes by the first digits of a number, ISO/IEC 7812.
enum CardScheme {
  /// The schemes that number cards so, in Chinese; none when no scheme has this range.
  static func names(of digits: some Collection<Unicode.Scalar>) -> [String] {
    guard digits.count >= 4, digits.prefix(4).allSatisfy(\.isDigit) else { return [] }
    let four = digits.prefix(4).reduce(0) { $0 * 10 + $1.digit }
    switch four {
    case 2221...2720, 5100...5599: return ["万事达"]
    case 3000...3059, 3095, 3600...3699, 3800...3999: return ["大来"]
    case 3400...3499, 3700...3799: return ["美国运通"]
    case 3528...3589: return ["JCB"]
    case 4000...4999: return ["维萨"]
    case 6011, 6440...6599: return ["发现", "银联"]
    case 5000, 5600...5999, 6700...6799: return ["万事顺"]
    case 6000...6299, 8100...8199, 9000...9999: return ["银联"]
    default: return []
    }
  }

  /// Whether a network numbers cards from these first digits on.
  ///
  /// 3, 4, 5, 6 are the networks', 2221–2720 too; 81 is UnionPay's, 9 begins national cards.
  static func isAssigned(_ digits: [Unicode.Scalar]) -> Bool {
    switch digits[0] {
    case "3", "4", "5", "6", "9": true
    case "8": digits[1] == "1"
    case "2": (2221...2720).contains(digits.prefix(4).reduce(0) { $0 * 10 + $1.digit })
    default: false
    }
  }
}
