/// Bitcoin addresses of BIP-173 (bech32, witness version 0) and BIP-350 (bech32m, versions 1–16).
enum SegwitAddress {
  /// The chain whose addresses begin like `lower`; `nil` for any other text.
  static func chain(of lower: String) -> String? {
    chains.first { lower.hasPrefix($0.prefix + "1") }?.name
  }

  private static let chains = [
    (prefix: "bc", name: "Bitcoin"), (prefix: "tb", name: "Bitcoin"),
    (prefix: "ltc", name: "Litecoin"),
  ]

  /// Whether `text` is an address of Bitcoin's main or test network, or of Litecoin.
  static func isValid(_ text: String) -> Bool {
    let bytes = Array(text.utf8)
    guard (8...90).contains(bytes.count), let lower = oneCase(bytes) else { return false }
    guard let split = lower.lastIndex(of: UInt8(ascii: "1")) else { return false }
    let prefix = lower[..<split]
    guard chains.contains(where: { prefix.elementsEqual($0.prefix.utf8) }) else { return false }
    let data = lower[(split + 1)...].map { alphabet.firstIndex(of: $0) }
    let values = data.compactMap(\.self)
    guard values.count == data.count, values.count >= 7, let version = values.first else {
      return false
    }
    let constant = version == 0 ? 1 : 0x2bc8_30a3
    return version <= 16 && checksum(prefix: Array(prefix), values) == constant
      && isProgram(values[1..<(values.count - 6)], version: version)
  }

  /// The text in lower case; `nil` when it mixes the cases.
  private static func oneCase(_ bytes: [UInt8]) -> [UInt8]? {
    let hasLower = bytes.contains { (0x61...0x7A).contains($0) }
    let hasUpper = bytes.contains { (0x41...0x5A).contains($0) }
    guard !(hasLower && hasUpper) else { return nil }
    return bytes.map { (0x41...0x5A).contains($0) ? $0 | 0x20 : $0 }
  }

  private static func checksum(prefix: [UInt8], _ values: [Int]) -> Int {
    let expanded = prefix.map { Int($0 >> 5) } + [0] + prefix.map { Int($0 & 31) } + values
    return expanded.reduce(1) { sum, value in
      let top = sum >> 25
      return generators.enumerated().reduce((sum & 0x1ff_ffff) << 5 ^ value) {
        top >> $1.offset & 1 == 1 ? $0 ^ $1.element : $0
      }
    }
  }

  /// Whether the 5-bit groups hold whole bytes, as many as the version wants.
  private static func isProgram(_ groups: ArraySlice<Int>, version: Int) -> Bool {
    let bits = groups.count * 5
    let spare = bits % 8
    guard spare < 5, let last = groups.last, last & (1 << spare - 1) == 0 else { return false }
    let length = bits / 8
    return version == 0 ? length == 20 || length == 32 : (2...40).contains(length)
  }

  private static let alphabet = Array("qpzry9x8gf2tvdw0s3jn54khce6mua7l".utf8)
  private static let generators = [0x3b6a_57b2, 0x2650_8e6d, 0x1ea1_19fa, 0x3d42_33dd, 0x2a14_62b3]
}
