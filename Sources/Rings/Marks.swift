/// Numbers written to some of many places, which are forgotten without clearing.
///
/// - Complexity: 8 bytes a place.
struct Marks {
  private var stamps: [UInt32]
  private var numbers: [UInt32]
  private var stamp: UInt32 = 0

  init(count: Int) {
    stamps = [UInt32](repeating: 0, count: count)
    numbers = stamps
  }

  /// Forgets what was written.
  mutating func begin() { stamp += 1 }

  subscript(place: Int) -> UInt32? {
    get { stamps[place] == stamp ? numbers[place] : nil }
    set {
      stamps[place] = newValue == nil ? 0 : stamp
      numbers[place] = newValue ?? 0
    }
  }
}
