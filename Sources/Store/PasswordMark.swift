import Reading

/// What a password would be known by among those a person had before.
///
/// Of a SCRAM verifier (RFC 5802, 3; RFC 7677) the stored key, and of that SHA-256. A password is taken
/// as its UTF-8 is: one that SASLprep (RFC 4013) would write otherwise is not known again.
enum PasswordMark {
  private static let blockBytes = 64

  /// The mark in hexadecimal digits.
  static func of(_ password: String, salt: [UInt8], rounds: Int) -> String {
    let salted = salted(Array(password.utf8), salt, rounds)
    let clientKey = mac(salted, Array("Client Key".utf8))
    return SHA256.digits(of: SHA256.hash(clientKey))
  }

  /// `Hi` of RFC 5802: PBKDF2 with one block.
  private static func salted(_ password: [UInt8], _ salt: [UInt8], _ rounds: Int) -> [UInt8] {
    var last = mac(password, salt + [0, 0, 0, 1])
    var sum = last
    for _ in 1..<max(2, rounds) {
      last = mac(password, last)
      for place in sum.indices { sum[place] ^= last[place] }
    }
    return sum
  }

  /// HMAC with SHA-256 (RFC 2104).
  private static func mac(_ key: [UInt8], _ message: [UInt8]) -> [UInt8] {
    let short = key.count > blockBytes ? SHA256.hash(key) : key
    let key = short + Array(repeating: 0, count: blockBytes - short.count)
    let inner = SHA256.hash(key.map { $0 ^ 0x36 } + message)
    return SHA256.hash(key.map { $0 ^ 0x5C } + inner)
  }
}
