/// The hash of FIPS 180-4, in 32 bytes.
package enum SHA256 {
  package static func hash(_ message: [UInt8]) -> [UInt8] {
    var state: State = [
      0x6a09_e667, 0xbb67_ae85, 0x3c6e_f372, 0xa54f_f53a, 0x510e_527f, 0x9b05_688c, 0x1f83_d9ab,
      0x5be0_cd19,
    ]
    let bytes = padded(message)
    for block in stride(from: 0, to: bytes.count, by: 64) { mix(bytes, from: block, into: &state) }
    var hash: [UInt8] = []
    hash.reserveCapacity(32)
    for index in state.indices { append(state[index], to: &hash) }
    return hash
  }

  /// The hash in 64 hexadecimal digits.
  package static func digits(of message: [UInt8]) -> String { digits(hash(message)[...]) }

  /// Bytes in hexadecimal digits, two each.
  package static func digits(_ bytes: ArraySlice<UInt8>) -> String {
    var digits: [UInt8] = []
    digits.reserveCapacity(bytes.count * 2)
    for byte in bytes {
      for half in [byte >> 4, byte & 0xF] {
        digits.append(half < 10 ? UInt8(ascii: "0") + half : UInt8(ascii: "a") + half - 10)
      }
    }
    return String(decoding: digits, as: UTF8.self)
  }

  // Arrays of a fixed length lie on the stack: every call is hashed, and most of the time went into
  // making and freeing others.
  private typealias State = [8 of UInt32]

  private static func append(_ word: UInt32, to bytes: inout [UInt8]) {
    for shift in stride(from: UInt32(24), through: 0, by: -8) {
      bytes.append(UInt8(truncatingIfNeeded: word >> shift))
    }
  }

  private static func padded(_ message: [UInt8]) -> [UInt8] {
    var bytes = message + [0x80]
    bytes += repeatElement(0, count: (120 - bytes.count % 64) % 64)
    let bits = UInt64(message.count) * 8
    append(UInt32(truncatingIfNeeded: bits >> 32), to: &bytes)
    append(UInt32(truncatingIfNeeded: bits), to: &bytes)
    return bytes
  }

  private static func mix(_ bytes: [UInt8], from block: Int, into state: inout State) {
    let words = spread(bytes, from: block)
    let rounds = rounds
    var h = state
    for index in 0..<64 {
      let sum = h[4].rotated(6) ^ h[4].rotated(11) ^ h[4].rotated(25)
      let choice = h[4] & h[5] ^ ~h[4] & h[6]
      let first = h[7] &+ sum &+ choice &+ rounds[index] &+ words[index]
      let turn = h[0].rotated(2) ^ h[0].rotated(13) ^ h[0].rotated(22)
      let majority = h[0] & h[1] ^ h[0] & h[2] ^ h[1] & h[2]
      h = [first &+ turn &+ majority, h[0], h[1], h[2], h[3] &+ first, h[4], h[5], h[6]]
    }
    for index in 0..<8 { state[index] = state[index] &+ h[index] }
  }

  private static func spread(_ bytes: [UInt8], from block: Int) -> [64 of UInt32] {
    var words = [64 of UInt32](repeating: 0)
    for index in 0..<16 {
      let place = block + index * 4
      words[index] =
        UInt32(bytes[place]) << 24 | UInt32(bytes[place + 1]) << 16
        | UInt32(bytes[place + 2]) << 8 | UInt32(bytes[place + 3])
    }
    for index in 16..<64 {
      let near = words[index - 15]
      let far = words[index - 2]
      let low = near.rotated(7) ^ near.rotated(18) ^ near >> 3
      let high = far.rotated(17) ^ far.rotated(19) ^ far >> 10
      words[index] = words[index - 16] &+ low &+ words[index - 7] &+ high
    }
    return words
  }

  private static let rounds: [64 of UInt32] = [
    0x428a_2f98, 0x7137_4491, 0xb5c0_fbcf, 0xe9b5_dba5, 0x3956_c25b, 0x59f1_11f1, 0x923f_82a4,
    0xab1c_5ed5, 0xd807_aa98, 0x1283_5b01, 0x2431_85be, 0x550c_7dc3, 0x72be_5d74, 0x80de_b1fe,
    0x9bdc_06a7, 0xc19b_f174, 0xe49b_69c1, 0xefbe_4786, 0x0fc1_9dc6, 0x240c_a1cc, 0x2de9_2c6f,
    0x4a74_84aa, 0x5cb0_a9dc, 0x76f9_88da, 0x983e_5152, 0xa831_c66d, 0xb003_27c8, 0xbf59_7fc7,
    0xc6e0_0bf3, 0xd5a7_9147, 0x06ca_6351, 0x1429_2967, 0x27b7_0a85, 0x2e1b_2138, 0x4d2c_6dfc,
    0x5338_0d13, 0x650a_7354, 0x766a_0abb, 0x81c2_c92e, 0x9272_2c85, 0xa2bf_e8a1, 0xa81a_664b,
    0xc24b_8b70, 0xc76c_51a3, 0xd192_e819, 0xd699_0624, 0xf40e_3585, 0x106a_a070, 0x19a4_c116,
    0x1e37_6c08, 0x2748_774c, 0x34b0_bcb5, 0x391c_0cb3, 0x4ed8_aa4a, 0x5b9c_ca4f, 0x682e_6ff3,
    0x748f_82ee, 0x78a5_636f, 0x84c8_7814, 0x8cc7_0208, 0x90be_fffa, 0xa450_6ceb, 0xbef9_a3f7,
    0xc671_78f2,
  ]
}

extension UInt32 {
  fileprivate func rotated(_ bits: UInt32) -> UInt32 { self >> bits | self << (32 - bits) }
}
