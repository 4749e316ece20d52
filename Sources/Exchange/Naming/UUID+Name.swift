import Domain

extension UUID {
  /// A version 5 identifier: always the same one for a name in a space (RFC 9562, §5.5).
  init(name: String, in space: UUID) {
    let head = [space.high, space.low].flatMap { word in
      stride(from: UInt64(56), through: 0, by: -8).map { UInt8(truncatingIfNeeded: word >> $0) }
    }
    let hash = SHA1.hash(head + name.utf8)
    let word = { (bytes: ArraySlice<UInt8>) in bytes.reduce(UInt64(0)) { $0 << 8 | UInt64($1) } }
    self.init(
      high: word(hash[..<8]) & ~0xF000 | 0x5000,
      low: word(hash[8..<16]) & 0x3FFF_FFFF_FFFF_FFFF | 0x8000_0000_0000_0000)
  }

  /// The space of names that are the desk's own.
  static let ofDesk = UUID(
    name: "desk110", in: UUID(high: 0x6ba7_b810_9dad_11d1, low: 0x80b4_00c0_4fd4_30c8))

  /// The space of what STIX 2.1, §2.9, names by what it is.
  static let ofObservables = UUID(high: 0x00ab_edb4_aa42_466c, low: 0x9c01_fed2_3315_a9b7)
}
