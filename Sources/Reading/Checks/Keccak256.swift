/// The Keccak hash, before it became SHA-3, that ERC-55 takes the case of an address from.
enum Keccak256 {
  /// The hash of a message of at most 135 bytes: one block.
  static func hash(_ message: [UInt8]) -> [UInt8] {
    var block = message + [UInt8](repeating: 0, count: rate - message.count)
    block[message.count] ^= 0x01
    block[rate - 1] ^= 0x80
    var state = [UInt64](repeating: 0, count: 25)
    for lane in 0..<(rate / 8) {
      state[lane] = (0..<8).reduce(0) { $0 | UInt64(block[lane * 8 + $1]) << UInt64(8 * $1) }
    }
    for constant in rounds { turn(&state, constant) }
    return (0..<32).map { UInt8(truncatingIfNeeded: state[$0 / 8] >> UInt64(8 * ($0 % 8))) }
  }

  private static let rate = 136

  private static func turn(_ state: inout [UInt64], _ constant: UInt64) {
    let columns = (0..<5).map { x in (0..<5).reduce(0) { $0 ^ state[x + 5 * $1] } }
    for x in 0..<5 {
      let mixed = columns[(x + 4) % 5] ^ columns[(x + 1) % 5].rotated(1)
      for y in 0..<5 { state[x + 5 * y] ^= mixed }
    }
    var moving = state[1]
    for (step, lane) in lanes.enumerated() {
      let kept = state[lane]
      state[lane] = moving.rotated(turns[step])
      moving = kept
    }
    for y in stride(from: 0, to: 25, by: 5) {
      let row = Array(state[y..<(y + 5)])
      for x in 0..<5 { state[y + x] = row[x] ^ ~row[(x + 1) % 5] & row[(x + 2) % 5] }
    }
    state[0] ^= constant
  }

  private static let lanes = [
    10, 7, 11, 17, 18, 3, 5, 16, 8, 21, 24, 4, 15, 23, 19, 13, 12, 2, 20, 14, 22, 9, 6, 1,
  ]
  private static let turns: [UInt64] = [
    1, 3, 6, 10, 15, 21, 28, 36, 45, 55, 2, 14, 27, 41, 56, 8, 25, 43, 62, 18, 39, 61, 20, 44,
  ]
  private static let rounds: [UInt64] = [
    0x0000_0000_0000_0001, 0x0000_0000_0000_8082, 0x8000_0000_0000_808a, 0x8000_0000_8000_8000,
    0x0000_0000_0000_808b, 0x0000_0000_8000_0001, 0x8000_0000_8000_8081, 0x8000_0000_0000_8009,
    0x0000_0000_0000_008a, 0x0000_0000_0000_0088, 0x0000_0000_8000_8009, 0x0000_0000_8000_000a,
    0x0000_0000_8000_808b, 0x8000_0000_0000_008b, 0x8000_0000_0000_8089, 0x8000_0000_0000_8003,
    0x8000_0000_0000_8002, 0x8000_0000_0000_0080, 0x0000_0000_0000_800a, 0x8000_0000_8000_000a,
    0x8000_0000_8000_8081, 0x8000_0000_0000_8080, 0x0000_0000_8000_0001, 0x8000_0000_8000_8008,
  ]
}

extension UInt64 {
  fileprivate func rotated(_ bits: UInt64) -> UInt64 { self << bits | self >> (64 - bits) }
}
