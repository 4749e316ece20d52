/// Base58 with a checksum: a version byte, a payload, four bytes of its double SHA-256.
enum Base58Check {
  /// The version and payload of `text`; `nil` when a character or the checksum is wrong.
  static func decode(_ text: String) -> (version: UInt8, payload: [UInt8])? {
    guard let bytes = decodePlain(text), bytes.count > 5 else { return nil }
    let body = Array(bytes.dropLast(4))
    guard Array(SHA256.hash(SHA256.hash(body)).prefix(4)) == Array(bytes.suffix(4)) else {
      return nil
    }
    return (body[0], Array(body.dropFirst()))
  }

  private static func decodePlain(_ text: String) -> [UInt8]? {
    var bytes: [UInt8] = []
    for character in text.utf8 {
      guard let index = alphabet.firstIndex(of: character) else { return nil }
      var carry = index
      for position in bytes.indices {
        carry += Int(bytes[position]) * 58
        bytes[position] = UInt8(carry & 0xFF)
        carry >>= 8
      }
      while carry > 0 {
        bytes.append(UInt8(carry & 0xFF))
        carry >>= 8
      }
    }
    let zeros = text.utf8.prefix { $0 == UInt8(ascii: "1") }.count
    return [UInt8](repeating: 0, count: zeros) + bytes.reversed()
  }

  private static let alphabet = Array(
    "123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz".utf8)
}
