/// An address of a chain; alone it does not tell the coin.
enum CryptoAddress {
  /// What an address looks like, and whether its check holds.
  struct Judgement {
    let chain: String
    let canonical: String
    let isValid: Bool
    /// Other chains whose addresses have this form.
    var others: [String] = []

    /// Every chain the address may be of, the likeliest first.
    var chains: [String] { [chain] + others }
  }

  /// Judges `text` by its looks; `nil` when it looks like no address at all.
  static func judge(_ text: String) -> Judgement? {
    let bytes = Array(text.utf8)
    if let coded = ethereum(text, bytes) ?? segwit(text) { return coded }
    guard (25...36).contains(bytes.count), bytes.allSatisfy(isAlphanumeric) else { return nil }
    let decoded = Base58Check.decode(text)
    let isHash = decoded?.payload.count == 20
    switch bytes[0] {
    case UInt8(ascii: "T") where bytes.count >= 33:
      let isValid = bytes.count == 34 && decoded?.version == 0x41 && isHash
      return Judgement(chain: "TRON", canonical: text, isValid: isValid)
    case UInt8(ascii: "1"), UInt8(ascii: "3"):
      let isScript = bytes[0] == UInt8(ascii: "3")
      return Judgement(
        chain: "Bitcoin", canonical: text, isValid: isHash && [0, 5].contains(decoded?.version),
        others: ["Bitcoin Cash"] + (isScript ? ["Litecoin"] : []))
    default:
      // Only a check that holds tells these from any other word of letters.
      guard isHash, let chain = decoded.flatMap({ byVersion[$0.version] }) else { return nil }
      return Judgement(chain: chain, canonical: text, isValid: true)
    }
  }

  private static let byVersion: [UInt8: String] = [
    0x30: "Litecoin", 0x32: "Litecoin", 0x1E: "Dogecoin",
  ]

  private static func segwit(_ text: String) -> Judgement? {
    let lower = text.lowercased()
    guard text.utf8.count >= 14, let chain = SegwitAddress.chain(of: lower) else { return nil }
    let isValid = SegwitAddress.isValid(text)
    return Judgement(chain: chain, canonical: isValid ? lower : text, isValid: isValid)
  }

  /// ERC-55: one case throughout is no check, mixed case must follow the hash.
  private static func ethereum(_ text: String, _ bytes: [UInt8]) -> Judgement? {
    guard bytes.count == 42, text.hasPrefix("0x") || text.hasPrefix("0X"),
      bytes.dropFirst(2).allSatisfy(isHex)
    else { return nil }
    let body = Array(bytes.dropFirst(2))
    let lower = body.map { (0x41...0x5A).contains($0) ? $0 | 0x20 : $0 }
    let hash = Keccak256.hash(lower)
    let cased = lower.enumerated().map { index, byte in
      let nibble = index % 2 == 0 ? hash[index / 2] >> 4 : hash[index / 2] & 15
      return byte >= 0x61 && nibble > 7 ? byte & 0xDF : byte
    }
    let upper = body.map { (0x61...0x7A).contains($0) ? $0 & 0xDF : $0 }
    let isValid = body == lower || body == upper || body == cased
    let canonical = "0x" + String(decoding: isValid ? cased : body, as: UTF8.self)
    return Judgement(
      chain: "Ethereum", canonical: canonical, isValid: isValid, others: sharingEthereum)
  }

  // Other chains run Ethereum's machine, with the same addresses.
  private static let sharingEthereum = [
    "BNB Smart Chain", "Polygon", "Arbitrum", "Optimism", "Base",
  ]

  private static func isHex(_ byte: UInt8) -> Bool {
    (0x30...0x39).contains(byte) || (0x61...0x66).contains(byte | 0x20)
  }

  private static func isAlphanumeric(_ byte: UInt8) -> Bool {
    (0x30...0x39).contains(byte) || (0x61...0x7A).contains(byte | 0x20)
  }
}
