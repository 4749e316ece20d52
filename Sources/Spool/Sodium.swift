internal import CSodium

/// libsodium in Swift: the few functions the spool is encrypted with.
enum Sodium {
  /// Bytes of every key here.
  static let keyBytes = 32
  static let nonceBytes = 24
  static let tagBytes = 16
  /// What `crypto_box_seal` adds to what it seals.
  static let sealBytes = 48

  /// Starts the library, once; it chooses the machine's fastest code then.
  private static let start: Void = {
    precondition(sodium_init() >= 0)
  }()

  /// Bytes nobody can foretell.
  static func random(_ count: Int) -> [UInt8] {
    start
    var bytes = [UInt8](repeating: 0, count: count)
    unsafe randombytes_buf(&bytes, count)
    return bytes
  }

  /// BLAKE2b of 16 bytes, `crypto_generichash`.
  static func hash(_ bytes: [UInt8]) -> [UInt8] {
    start
    var hash = [UInt8](repeating: 0, count: 16)
    unsafe crypto_generichash(&hash, hash.count, bytes, UInt64(bytes.count), nil, 0)
    return hash
  }

  /// Encrypts, and binds what stays in clear to it: XChaCha20-Poly1305.
  static func encrypt(
    _ clear: [UInt8], key: [UInt8], nonce: [UInt8], bound: [UInt8]
  ) -> [UInt8] {
    start
    var secret = [UInt8](repeating: 0, count: clear.count + tagBytes)
    unsafe crypto_aead_xchacha20poly1305_ietf_encrypt(
      &secret, nil, clear, UInt64(clear.count), bound, UInt64(bound.count), nil, nonce, key)
    return secret
  }

  /// Decrypts; `nil` where anything, what is bound to it too, is not as it was.
  static func decrypt(
    _ secret: [UInt8], key: [UInt8], nonce: [UInt8], bound: [UInt8]
  ) -> [UInt8]? {
    guard secret.count >= tagBytes else { return nil }
    start
    var clear = [UInt8](repeating: 0, count: secret.count - tagBytes)
    let status = unsafe crypto_aead_xchacha20poly1305_ietf_decrypt(
      &clear, nil, nil, secret, UInt64(secret.count), bound, UInt64(bound.count), nonce, key)
    return status == 0 ? clear : nil
  }

  /// Makes a pair of keys for sealing.
  static func makePair() -> (open: [UInt8], secret: [UInt8]) {
    start
    var open = [UInt8](repeating: 0, count: keyBytes)
    var secret = [UInt8](repeating: 0, count: keyBytes)
    unsafe crypto_box_keypair(&open, &secret)
    return (open, secret)
  }

  /// Seals so that only who has the secret key can open it, not even who sealed it.
  static func seal(_ clear: [UInt8], to open: [UInt8]) -> [UInt8] {
    start
    var sealed = [UInt8](repeating: 0, count: clear.count + sealBytes)
    unsafe crypto_box_seal(&sealed, clear, UInt64(clear.count), open)
    return sealed
  }

  /// Opens what was sealed; `nil` where it was sealed to another key, or changed.
  static func unseal(_ sealed: [UInt8], open: [UInt8], secret: [UInt8]) -> [UInt8]? {
    start
    var clear = [UInt8](repeating: 0, count: max(0, sealed.count - sealBytes))
    let status = unsafe crypto_box_seal_open(
      &clear, sealed, UInt64(sealed.count), open, secret)
    return status == 0 ? clear : nil
  }

  /// The open key of a secret one.
  static func openKey(of secret: [UInt8]) -> [UInt8] {
    start
    var open = [UInt8](repeating: 0, count: keyBytes)
    unsafe crypto_scalarmult_base(&open, secret)
    return open
  }
}
