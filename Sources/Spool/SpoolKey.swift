/// A key of the terminal, of 32 bytes.
public struct SpoolKey: Hashable, Sendable {
  let bytes: [UInt8]
  /// What records know it by.
  let id: [UInt8]

  /// What records know it by, in 16 hexadecimal digits.
  public var name: String { id.hex }

  init(bytes: [UInt8]) {
    self.bytes = bytes
    id = Array(Sodium.hash(bytes).prefix(SpoolHead.keyIDBytes))
  }

  /// Makes one that nobody has.
  static func make() -> SpoolKey { SpoolKey(bytes: Sodium.random(Sodium.keyBytes)) }
}

extension SpoolKey {
  /// Encrypts text that is no record, such as a draft, in hexadecimal digits.
  public func encrypt(_ text: String, of name: String) -> String {
    let nonce = Sodium.random(Sodium.nonceBytes)
    let secret = Sodium.encrypt(
      Array(text.utf8), key: bytes, nonce: nonce, bound: Array(name.utf8))
    return (nonce + secret).hex
  }

  /// Decrypts what ``encrypt(_:of:)`` made under the same name; `nil` for anything else.
  public func decrypt(_ digits: some StringProtocol, of name: String) -> String? {
    guard let all = [UInt8](hex: digits) else { return nil }
    var reader = ByteReader(all)
    guard let nonce = reader.take(Sodium.nonceBytes) else { return nil }
    return Sodium.decrypt(
      Array(reader.rest), key: bytes, nonce: nonce, bound: Array(name.utf8)
    ).map { String(decoding: $0, as: UTF8.self) }
  }
}
