extension UInt8 {
  /// Whether the byte is `0`–`9`; full-width and other digits are not ASCII and are not.
  package var isASCIIDigit: Bool { UInt8(ascii: "0") <= self && self <= UInt8(ascii: "9") }
}

extension Int {
  /// The number in decimal, filled with zeros on the left to `width`.
  package func padded(_ width: Int) -> String {
    let text = String(self)
    return String(repeating: "0", count: Swift.max(0, width - text.count)) + text
  }

  /// The remainder that is never negative.
  package func modulo(_ divisor: Int) -> Int {
    let remainder = self % divisor
    return remainder < 0 ? remainder + divisor : remainder
  }
}
