import Domain

/// Numbers that look random and are the same on every machine for the same seed.
///
/// SplitMix64: Steele, Lea, Flood, "Fast Splittable Pseudorandom Number Generators", 2014. Not
/// `RandomNumberGenerator`: what the standard library draws from one may change between versions.
struct Dice: Sendable {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  /// Dice of their own for one thing, whatever else was thrown before.
  init(seed: UInt64, of keys: Int...) {
    self.init(seed: seed)
    for key in keys {
      state = next() ^ UInt64(bitPattern: Int64(key)) &* 0xD6E8_FEB8_6659_FD93
    }
  }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ mixed >> 30) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ mixed >> 27) &* 0x94D0_49BB_1331_11EB
    return mixed ^ mixed >> 31
  }

  /// A number from 0 to below `bound`.
  mutating func below(_ bound: Int) -> Int {
    Int(next().multipliedFullWidth(by: UInt64(bound)).high)
  }

  mutating func within(_ range: ClosedRange<Int>) -> Int {
    range.lowerBound + below(range.upperBound - range.lowerBound + 1)
  }

  /// Whether something happens that happens so many times in a hundred.
  mutating func chance(_ percent: Int) -> Bool { below(100) < percent }

  mutating func pick<Element>(_ elements: [Element]) -> Element { elements[below(elements.count)] }

  /// A fraction from 0 to below 1.
  mutating func fraction() -> Double { Double(next() >> 11) / 9_007_199_254_740_992 }

  /// About standard normal: the sum of twelve fractions, which needs no function that machines
  /// round differently.
  mutating func normal() -> Double { (0..<12).reduce(-6) { sum, _ in sum + fraction() } }

  /// A version 7 identifier made at `instant`.
  mutating func uuid(at instant: Instant) -> UUID {
    let milliseconds = UInt64(instant.microseconds / 1000)
    return UUID(
      high: milliseconds << 16 | 0x7000 | next() >> 52,
      low: 0x8000_0000_0000_0000 | next() >> 2
    )
  }

  /// So many decimal digits.
  mutating func digits(_ count: Int) -> String {
    var digits = ""
    for _ in 0..<count { digits.unicodeScalars.append(Unicode.Scalar(48 + UInt8(below(10)))) }
    return digits
  }
}
