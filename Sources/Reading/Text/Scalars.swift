extension Unicode.Scalar {
  /// Whether it is `0`–`9`.
  var isDigit: Bool { value >= 0x30 && value <= 0x39 }

  /// Whether it is an ASCII letter.
  var isLetter: Bool { (value | 0x20) >= 0x61 && (value | 0x20) <= 0x7A }

  var isAlphanumeric: Bool { isDigit || isLetter }

  /// Whether it is a space, tab or line end, once folded.
  var isBlank: Bool { value == 0x20 || (value >= 0x09 && value <= 0x0D) }

  /// Whether it is a Chinese character.
  var isHan: Bool { value >= 0x3400 && value <= 0x9FFF || value == 0x3007 }

  /// The value of `0`–`9`; meaningless for others.
  var digit: Int { Int(value) - 0x30 }

  /// The lower-case form of an ASCII letter, itself otherwise.
  var lowercased: Unicode.Scalar {
    value >= 0x41 && value <= 0x5A ? Unicode.Scalar(UInt8(value) | 0x20) : self
  }

  /// The upper-case form of an ASCII letter, itself otherwise.
  var uppercased: Unicode.Scalar {
    value >= 0x61 && value <= 0x7A ? Unicode.Scalar(UInt8(value) & 0xDF) : self
  }

  /// The one form the readers know.
  var folded: Unicode.Scalar {
    if value < 0x80 { return self }
    switch value {
    case 0xFF01...0xFF5E: return Unicode.Scalar(UInt8(value - 0xFEE0))
    case 0x4E00...0x9FFF: return Simplified.form(of: self)
    case 0xA0, 0x2000...0x200D, 0x202F, 0x205F, 0x2060, 0x3000, 0xFEFF: return " "
    case 0x2010...0x2015, 0x2212, 0xFE58, 0xFE63: return "-"
    case 0xFFE5: return "¥"
    case 0x1D7CE...0x1D7FF: return Unicode.Scalar(UInt8(0x30 + (value - 0x1D7CE) % 10))
    default: return self
    }
  }
}

extension String {
  init(scalars: some Sequence<Unicode.Scalar>) {
    // By way of bytes: a view of scalars takes them in one by one, at ten times the price.
    var bytes: [UInt8] = []
    bytes.reserveCapacity(scalars.underestimatedCount)
    for scalar in scalars {
      if scalar.isASCII {
        bytes.append(UInt8(truncatingIfNeeded: scalar.value))
      } else {
        bytes.append(contentsOf: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
      }
    }
    self.init(decoding: bytes, as: UTF8.self)
  }
}
