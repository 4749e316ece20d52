import Domain

/// The number of a call, a case, a stop and the like, as it is told over the phone: `216-1690-3551`.
///
/// 11 digits: what it is (``Subject``), nine digits that tell nothing, a Luhn check digit.
public struct Number: Hashable, Sendable {
  /// What a number names.
  public enum Subject: Character, Sendable {
    case call = "2"
    case transfer = "3"
    case stop = "5"
    case freeze = "7"
    case fraudCase = "8"
    case ring = "6"
    case statement = "9"
  }

  /// The number in its 3-4-4 form.
  public let text: String

  /// Reads a number as it is typed: spaces, dashes of any length and full-width digits are fine.
  ///
  /// - Returns: `nil` when it cannot be a number of this subject: a digit was misheard.
  public init?(_ typed: String, of subject: Subject) {
    let digits = Text.narrowed(typed).filter { !"- ‐‑‒–—−".contains($0) }
    guard digits.utf8.count == 11, digits.utf8.allSatisfy(\.isASCIIDigit),
      digits.first == subject.rawValue, Self.isChecked(digits)
    else { return nil }
    text = "\(digits.prefix(3))-\(digits.dropFirst(3).prefix(4))-\(digits.suffix(4))"
  }

  private static func isChecked(_ digits: String) -> Bool {
    let sum = digits.utf8.reversed().enumerated().reduce(0) { sum, digit in
      let value = Int(digit.element - UInt8(ascii: "0")) * (digit.offset % 2 + 1)
      return sum + (value > 9 ? value - 9 : value)
    }
    return sum.isMultiple(of: 10)
  }
}
