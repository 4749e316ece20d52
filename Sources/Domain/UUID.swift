/// A 128-bit universally unique identifier (RFC 9562).
public struct UUID: Hashable, Sendable {
  public let high: UInt64
  public let low: UInt64

  public init(high: UInt64, low: UInt64) {
    self.high = high
    self.low = low
  }

  /// A version 7 identifier: milliseconds since 1970, then random bits.
  public init(at instant: Instant, using random: inout some RandomNumberGenerator) {
    let milliseconds = UInt64(max(0, instant.microseconds / 1000)) & 0xFFFF_FFFF_FFFF
    high = milliseconds << 16 | 0x7000 | UInt64.random(in: 0..<0x1000, using: &random)
    low = 0x8000_0000_0000_0000 | UInt64.random(in: 0..<(1 << 62), using: &random)
  }

  /// Reads the 8-4-4-4-12 form, in either case.
  public init?(_ text: String) {
    let bytes = Array(text.utf8)
    guard bytes.count == 36 else { return nil }
    var words: [UInt64] = [0, 0]
    var digits = 0
    for (index, byte) in bytes.enumerated() {
      if [8, 13, 18, 23].contains(index) {
        guard byte == UInt8(ascii: "-") else { return nil }
        continue
      }
      guard let value = Character(Unicode.Scalar(byte)).hexDigitValue else { return nil }
      words[digits / 16] = words[digits / 16] << 4 | UInt64(value)
      digits += 1
    }
    high = words[0]
    low = words[1]
  }

  /// The 8-4-4-4-12 form in lower case.
  public var text: String {
    func hex(_ value: UInt64, _ width: Int) -> String {
      let digits = String(value, radix: 16)
      return String(repeating: "0", count: width - digits.count) + digits
    }
    let groups = [
      hex(high >> 32, 8), hex(high >> 16 & 0xFFFF, 4), hex(high & 0xFFFF, 4),
      hex(low >> 48, 4), hex(low & 0xFFFF_FFFF_FFFF, 12),
    ]
    return groups.joined(separator: "-")
  }
}
