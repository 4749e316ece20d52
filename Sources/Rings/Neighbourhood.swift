/// The identifiers that share a group with one of them, which is changed without clearing.
///
/// - Complexity: 12 bytes an identifier, whatever it is changed to.
struct Neighbourhood {
  private var stamps: [UInt32]
  private var firsts: [UInt32]
  /// Bit 0: reached by two groups; bit 1: by a case.
  private var marks: [UInt8]
  private var stamp: UInt32 = 0
  private var centre = 0
  private(set) var reached: [Int] = []

  init(count: Int) {
    stamps = [UInt32](repeating: 0, count: count)
    firsts = [UInt32](repeating: 0, count: count)
    marks = [UInt8](repeating: 0, count: count)
  }

  /// Goes to another identifier, near which nothing is yet.
  mutating func begin(at identifier: Int) {
    stamp += 1
    centre = identifier
    reached.removeAll(keepingCapacity: true)
  }

  /// Takes in that an identifier shares a group; cases come before holders' names.
  mutating func reach(_ identifier: Int, by group: UInt32, isCase: Bool) {
    if identifier == centre { return }
    if stamps[identifier] == stamp {
      marks[identifier] |= 1
      return
    }
    stamps[identifier] = stamp
    firsts[identifier] = group
    marks[identifier] = isCase ? 2 : 0
    reached.append(identifier)
  }

  func sharesCase(_ identifier: Int) -> Bool { marks[identifier] & 2 != 0 }
  func isSharedTwice(_ identifier: Int) -> Bool { marks[identifier] & 1 != 0 }
  /// The first group that an identifier near shares.
  func first(_ identifier: Int) -> UInt32 { firsts[identifier] }

  /// Whether an identifier is near by another group than this.
  func isNear(_ identifier: Int, without group: UInt32) -> Bool {
    stamps[identifier] == stamp && (marks[identifier] & 1 != 0 || firsts[identifier] != group)
  }
}
