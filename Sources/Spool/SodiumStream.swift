internal import CSodium

/// A stream of pieces that are encrypted one behind the other, `crypto_secretstream_xchacha20poly1305`.
final class SodiumStream {
  static let headBytes = 24
  /// What encrypting adds to a piece.
  static let addedBytes = 17
  private static let final: UInt8 = 3

  private var state = crypto_secretstream_xchacha20poly1305_state()

  private init() {}

  /// Begins one to be written, and answers the head that it is read by.
  static func pushing(_ key: [UInt8]) -> (head: [UInt8], stream: SodiumStream) {
    let stream = SodiumStream()
    var head = [UInt8](repeating: 0, count: headBytes)
    unsafe crypto_secretstream_xchacha20poly1305_init_push(&stream.state, &head, key)
    return (head, stream)
  }

  /// Begins one to be read; `nil` where the head is none.
  static func pulling(_ key: [UInt8], _ head: [UInt8]) -> SodiumStream? {
    let stream = SodiumStream()
    let status = unsafe crypto_secretstream_xchacha20poly1305_init_pull(&stream.state, head, key)
    return status == 0 ? stream : nil
  }

  /// Encrypts a piece.
  func push(_ clear: [UInt8], isLast: Bool) -> [UInt8] {
    var secret = [UInt8](repeating: 0, count: clear.count + Self.addedBytes)
    unsafe crypto_secretstream_xchacha20poly1305_push(
      &state, &secret, nil, clear, UInt64(clear.count), nil, 0, isLast ? Self.final : 0)
    return secret
  }

  /// Decrypts a piece; `nil` where it is not the one that was written here.
  func pull(_ secret: [UInt8]) -> (clear: [UInt8], isLast: Bool)? {
    guard secret.count >= Self.addedBytes else { return nil }
    var clear = [UInt8](repeating: 0, count: secret.count - Self.addedBytes)
    var tag: UInt8 = 0
    let status = unsafe crypto_secretstream_xchacha20poly1305_pull(
      &state, &clear, nil, &tag, secret, UInt64(secret.count), nil, 0)
    return status == 0 ? (clear, tag == Self.final) : nil
  }
}
