/// Bytes in 64 letters (RFC 4648, 4).
enum Base64 {
  private static let letters = Array(
    "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)
  /// Bytes that make a line of 76 letters (RFC 2045, 6.8).
  private static let bytesOfLine = 57

  /// Every three bytes as four letters, the last filled up with `=`.
  static func text(of bytes: some Collection<UInt8>) -> String {
    String(decoding: encoded(Array(bytes)[...]), as: UTF8.self)
  }

  /// The same in lines of 76 letters.
  static func lines(of bytes: [UInt8]) -> String {
    stride(from: 0, to: bytes.count, by: bytesOfLine).map { start in
      text(of: bytes[start..<min(start + bytesOfLine, bytes.count)])
    }.joined(separator: "\n")
  }

  private static func encoded(_ bytes: ArraySlice<UInt8>) -> [UInt8] {
    var text: [UInt8] = []
    text.reserveCapacity((bytes.count + 2) / 3 * 4)
    for start in stride(from: bytes.startIndex, to: bytes.endIndex, by: 3) {
      let group = bytes[start..<min(start + 3, bytes.endIndex)]
      let bits = group.reduce(0) { $0 << 8 | Int($1) } << (8 * (3 - group.count))
      for place in 0..<4 {
        let letter = letters[bits >> (18 - 6 * place) & 63]
        text.append(place <= group.count ? letter : UInt8(ascii: "="))
      }
    }
    return text
  }
}
