/// Numbers of a spreadsheet as a person wrote them.
enum DecimalText {
  /// Significant digits a spreadsheet keeps of a number typed in; more are noise of binary fractions.
  private static let digitsMax = 15

  /// `1234.56` for `1234.5599999999999` and `50000` for `5E4`.
  ///
  /// A whole number of more digits than a spreadsheet keeps has an exponent, which is how whoever
  /// reads it sees that its last digits are not to be trusted: `6222020011112220E+0`.
  static func plain(_ raw: String) -> String {
    guard let (isNegative, digits, point) = parts(raw), !digits.isEmpty else { return raw }
    if point > digitsMax { return raw.lowercased().contains("e") ? raw : raw + "E+0" }
    let (kept, carry) = rounded(digits)
    return (isNegative ? "-" : "") + text(kept, point: point + carry)
  }

  /// The digits without zeros before them, and how many of them stand before the point.
  private static func parts(_ raw: String) -> (Bool, [UInt8], Int)? {
    var rest = Array(raw.utf8)[...]
    let isNegative = rest.first == UInt8(ascii: "-")
    if isNegative { rest = rest.dropFirst() }
    let mantissa = rest.prefix { $0 | 0x20 != UInt8(ascii: "e") }
    let exponent =
      mantissa.count == rest.count
      ? 0 : Int(String(decoding: rest[mantissa.endIndex...].dropFirst(), as: UTF8.self))
    guard let exponent, (-400...400).contains(exponent), mantissa.count <= 400 else { return nil }
    let whole = mantissa.prefix { $0 != UInt8(ascii: ".") }
    let digits = whole + mantissa[whole.endIndex...].dropFirst()
    guard !digits.isEmpty, digits.allSatisfy({ 0x30...0x39 ~= $0 }) else { return nil }
    let zeros = digits.prefix { $0 == 0x30 }.count
    return (isNegative, Array(digits.dropFirst(zeros)), whole.count + exponent - zeros)
  }

  /// At most fifteen digits, half up; the carry is 1 when 999… became 1000….
  private static func rounded(_ digits: [UInt8]) -> ([UInt8], Int) {
    guard digits.count > digitsMax else { return (digits, 0) }
    var kept = Array(digits.prefix(digitsMax))
    guard digits[digitsMax] >= 0x35 else { return (kept, 0) }
    for place in kept.indices.reversed() {
      if kept[place] < 0x39 {
        kept[place] += 1
        return (kept, 0)
      }
      kept[place] = 0x30
    }
    return ([0x31] + kept.dropLast(), 1)
  }

  private static func text(_ digits: [UInt8], point: Int) -> String {
    let padded =
      digits + [UInt8](repeating: 0x30, count: max(0, point - digits.count))
    let whole = point > 0 ? padded.prefix(point) : [0x30]
    var decimals =
      [UInt8](repeating: 0x30, count: max(0, -point)) + padded.dropFirst(max(0, point))
    while decimals.last == 0x30 { decimals.removeLast() }
    let text = String(decoding: whole, as: UTF8.self)
    return decimals.isEmpty ? text : "\(text).\(String(decoding: decimals, as: UTF8.self))"
  }
}
