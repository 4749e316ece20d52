/// Tells at one look that a scalar is none of a few: most of a text is not.
struct ScalarFilter: Sendable {
  // A bit for each of 4096 scalars in a row, then over again: what shares a bit may be taken for
  // one of the few, never the other way.
  private let bits: [UInt64]

  init(_ scalars: [Unicode.Scalar]) {
    var bits = [UInt64](repeating: 0, count: 64)
    for scalar in scalars { bits[Self.word(scalar)] |= Self.bit(scalar) }
    self.bits = bits
  }

  /// Whether the scalar may be one of the few.
  @inline(__always)
  func mayHold(_ scalar: Unicode.Scalar) -> Bool {
    bits[Self.word(scalar)] & Self.bit(scalar) != 0
  }

  /// The first place in a range at which one of the few may stand.
  func first(in scalars: [Unicode.Scalar], _ range: Range<Int>) -> Int? {
    let bits = bits.span
    let scalars = scalars.span
    var place = range.lowerBound
    while place < range.upperBound {
      let scalar = scalars[place]
      if bits[Self.word(scalar)] & Self.bit(scalar) != 0 { return place }
      place += 1
    }
    return nil
  }

  @inline(__always)
  private static func word(_ scalar: Unicode.Scalar) -> Int {
    Int(truncatingIfNeeded: scalar.value >> 6 & 63)
  }

  @inline(__always)
  private static func bit(_ scalar: Unicode.Scalar) -> UInt64 { 1 &<< UInt64(scalar.value & 63) }
}
