import Domain

/// The checks of GB 11643: a county code that was ever in force, a date, a check digit.
enum ResidentIDCheck {
  enum Flaw {
    case form
    case county
    case date
    case checkDigit
  }

  /// What is wrong with an 18-character number; `nil` when nothing is.
  static func flaw(_ text: String) -> Flaw? {
    let bytes = Array(text.utf8)
    guard bytes.count == 18, bytes.prefix(17).allSatisfy(\.isASCIIDigit) else { return .form }
    guard bytes[17].isASCIIDigit || bytes[17] == UInt8(ascii: "X") else { return .form }
    guard Divisions.standsInID(String(text.prefix(6))) else { return .county }
    guard date(bytes) != nil else { return .date }
    let sum = zip(bytes, weights).reduce(0) { $0 + Int($1.0 - 48) * $1.1 }
    return bytes[17] == checks[sum % 11] ? nil : .checkDigit
  }

  static func date(_ bytes: [UInt8]) -> CalendarDay? {
    func number(_ range: Range<Int>) -> Int { bytes[range].reduce(0) { $0 * 10 + Int($1) - 48 } }
    let year = number(6..<10)
    guard (1850...2199).contains(year) else { return nil }
    return CalendarDay(year: year, month: number(10..<12), day: number(12..<14))
  }

  private static let weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]
  private static let checks = Array("10X98765432".utf8)
}
