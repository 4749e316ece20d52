/// Tells at one look that a scalar is none of a few: most of a text is not.
struct ScalarFilter: Sendable {
  // A bit for each of so many scalars in a row, then over again: what shares a bit may be taken
  // for a scalar of the few, never the other way.
  private let bits: [UInt64]

  init(_ scalars: [Unicode.Scalar]) {
    var size = Self.wordsMin
    while size * 64 < scalars.count * Self.sparseness { size *= 2 }
    var bits = [UInt64](repeating: 0, count: size)
    for scalar in scalars { bits[Self.word(scalar, size)] |= Self.bit(scalar) }
    self.bits = bits
  }

  /// Whether the scalar may be one of the few.
  @inline(__always)
  func mayHold(_ scalar: Unicode.Scalar) -> Bool {
    bits[Self.word(scalar, bits.count)] & Self.bit(scalar) != 0
  }

  /// The first place in a range at which one of the few may stand.
  func first(in scalars: [Unicode.Scalar], _ range: Range<Int>) -> Int? {
    var place = range.lowerBound
    while place < range.upperBound {
      if mayHold(scalars[place]) { return place }
      place += 1
    }
    return nil
  }

  @inline(__always)
  private static func word(_ scalar: Unicode.Scalar, _ size: Int) -> Int {
    Int(truncatingIfNeeded: scalar.value >> 6) & (size - 1)
  }

  @inline(__always)
  private static func bit(_ scalar: Unicode.Scalar) -> UInt64 { 1 &<< UInt64(scalar.value & 63) }

  private static let wordsMin = 16
  /// Bits for each scalar.
  private static let sparseness = 16
}
