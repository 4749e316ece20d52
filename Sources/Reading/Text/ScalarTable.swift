/// Lists of values by the scalars they begin with; most of a text begins none of them.
///
/// Open addressing in a quarter-full table of keys: a miss, which nearly every place of a text is,
/// costs a multiplication and one look. A dictionary spends half the time of all reading on hashing.
struct ScalarTable<Value: Sendable>: Sendable {
  private let keys: [UInt64]
  /// Where the values of each slot lie in `values`.
  private let bounds: [Range<Int>]
  private let values: [Value]
  private let shift: UInt64

  /// Keeps the values of each key in the order they come.
  init(_ pairs: [(key: UInt64, value: Value)]) {
    var size = 16
    while size < 4 * pairs.count { size *= 2 }
    let shift = UInt64(64 - size.trailingZeroBitCount)
    var keys = [UInt64](repeating: Self.none, count: size)
    var ends = [Int](repeating: 0, count: size)
    let slots = pairs.map { key, _ in
      var slot = Self.slot(key, shift)
      while keys[slot] != Self.none, keys[slot] != key { slot = (slot + 1) & (size - 1) }
      keys[slot] = key
      ends[slot] += 1
      return slot
    }
    for slot in ends.indices.dropFirst() { ends[slot] += ends[slot - 1] }
    var starts = ends
    var order = [Int](repeating: 0, count: pairs.count)
    for index in slots.indices.reversed() {
      starts[slots[index]] -= 1
      order[starts[slots[index]]] = index
    }
    self.keys = keys
    self.shift = shift
    values = order.map { pairs[$0].value }
    bounds = zip(starts, ends).map { $0..<$1 }
  }

  /// The slot of the values of a scalar, for ``places(at:)``; `nil` where there are none.
  @inline(__always)
  func slot(of scalar: Unicode.Scalar) -> Int? { slot(UInt64(scalar.value)) }

  /// The slot of the values of two scalars in a row.
  @inline(__always)
  func slot(of first: Unicode.Scalar, _ second: Unicode.Scalar) -> Int? {
    slot(Self.key(first, second))
  }

  /// The places of the values of a slot, in their order.
  @inline(__always)
  func places(at slot: Int) -> Range<Int> { bounds[slot] }

  @inline(__always)
  subscript(place: Int) -> Value { values[place] }

  /// The key of two scalars in a row.
  static func key(_ first: Unicode.Scalar, _ second: Unicode.Scalar) -> UInt64 {
    UInt64(first.value) << 32 | UInt64(second.value)
  }

  @inline(__always)
  private func slot(_ key: UInt64) -> Int? {
    var slot = Self.slot(key, shift)
    while true {
      let found = keys[slot]
      if found == key { return slot }
      if found == Self.none { return nil }
      slot = (slot + 1) & (keys.count - 1)
    }
  }

  // Fibonacci hashing: the high bits of a product with 2^64 divided by the golden ratio.
  @inline(__always)
  private static func slot(_ key: UInt64, _ shift: UInt64) -> Int {
    Int(truncatingIfNeeded: (key &* 0x9E37_79B9_7F4A_7C15) >> shift)
  }

  private static var none: UInt64 { .max }
}
