/// Bytes as PostgreSQL's `bytea`, in its hexadecimal form (PostgreSQL §8.4.1).
public struct Bytea: SQLValue, Hashable, Sendable {
  public let bytes: [UInt8]

  public init(_ bytes: [UInt8]) { self.bytes = bytes }

  /// `\x` and two digits a byte.
  public var sqlText: String? {
    var text = Array("\\x".utf8)
    text.reserveCapacity(2 + 2 * bytes.count)
    for byte in bytes {
      text.append(Self.digits[Int(byte >> 4)])
      text.append(Self.digits[Int(byte & 0xF)])
    }
    return String(decoding: text, as: UTF8.self)
  }

  /// Reads what `sqlText` writes, the only form there is by default; refuses null.
  public init?(sqlText: String?) {
    guard let sqlText, sqlText.hasPrefix("\\x"), sqlText.utf8.count.isMultiple(of: 2) else {
      return nil
    }
    let bytes = Self.bytes(of: Array(sqlText.utf8.dropFirst(2)))
    guard let bytes else { return nil }
    self.init(bytes)
  }

  private static let digits = Array("0123456789abcdef".utf8)

  private static func bytes(of text: [UInt8]) -> [UInt8]? {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(text.count / 2)
    for place in stride(from: 0, to: text.count, by: 2) {
      guard let high = value(text[place]), let low = value(text[place + 1]) else { return nil }
      bytes.append(high << 4 | low)
    }
    return bytes
  }

  private static func value(_ digit: UInt8) -> UInt8? {
    switch digit {
    case 0x30...0x39: digit - 0x30
    case 0x61...0x66: digit - 0x61 + 10
    default: nil
    }
  }
}
