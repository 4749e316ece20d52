import Domain

/// Short texts of a sheet in the form they are kept in.
package enum SheetText {
  /// Full width to ASCII, without white space at either end.
  package static func folded(_ text: String) -> String {
    let isPlain = text.unicodeScalars.allSatisfy { $0 == folded($0) }
    return trimmed(isPlain ? text : String(scalars: text.unicodeScalars.map(folded)))
  }

  package static func trimmed(_ text: String) -> String {
    let scalars = text.unicodeScalars
    guard let first = scalars.first, let last = scalars.last, first.isSpace || last.isSpace else {
      return text
    }
    var rest = scalars[...]
    while rest.first?.isSpace == true { rest.removeFirst() }
    while rest.last?.isSpace == true { rest.removeLast() }
    return String(rest)
  }

  /// Without the spaces and dashes that people put into numbers.
  package static func compact(_ text: String) -> String {
    String(scalars: folded(text).unicodeScalars.filter { !$0.isSpace && $0 != "-" })
  }

  /// Whether a control character stands in it; line ends and tabs may in free text.
  static func hasControl(_ text: String, isFree: Bool) -> Bool {
    text.unicodeScalars.contains { scalar in
      guard scalar.value < 0x20 || 0x7F...0x9F ~= scalar.value else { return false }
      return !(isFree && (scalar == "\n" || scalar == "\t" || scalar == "\r"))
    }
  }

  /// The number of Unicode scalars, as PostgreSQL counts characters, if it is above `limit`.
  static func excess(_ text: String, over limit: Int) -> Int? {
    guard text.utf8.count > limit else { return nil }
    let count = text.utf8.reduce(0) { $0 + ($1 & 0xC0 == 0x80 ? 0 : 1) }
    return count > limit ? count : nil
  }

  private static func folded(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    switch scalar.value {
    case 0xFF01...0xFF5E: Unicode.Scalar(UInt8(scalar.value - 0xFEE0))
    case 0x3000, 0xA0: " "
    default: scalar
    }
  }
}

extension Unicode.Scalar {
  fileprivate var isSpace: Bool {
    self == " " || (0x09...0x0D).contains(value) || value == 0x3000 || value == 0xA0
      || value == 0xFEFF
  }
}
