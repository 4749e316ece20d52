import Domain

/// The places of landline area codes.
enum AreaCodes {
  /// The area code a number that starts with 0 begins with, and its place.
  static func area(of digits: [Unicode.Scalar]) -> (length: Int, place: String)? {
    guard digits.count >= 3, digits[0] == "0" else { return nil }
    for length in [3, 4] where digits.count >= length {
      let key = digits[..<length].reduce(1) { $0 * 10 + $1.digit }
      if let place = table[key] { return (length, place) }
    }
    return nil
  }

  private static let table: [Int: String] = {
    var table: [Int: String] = [:]
    for word in AreaCodeText.text.utf8.split(whereSeparator: { $0 <= UInt8(ascii: " ") }) {
      let digits = word.prefix(while: \.isASCIIDigit)
      let key = digits.reduce(1) { $0 * 10 + Int($1) - 48 }
      table[key] = String(Substring(word[digits.endIndex...]))
    }
    return table
  }()
}
