/// Gives the keys in use places from 0 in their order, and back.
///
/// - Complexity: Keys that lie close take a table of 4 bytes for each up to the highest; of others
///   the place is looked for, O(log *n*).
struct Numbering {
  /// The keys in use, ascending.
  let keys: [UInt32]
  private let table: [UInt32]

  init(of used: [UInt32]) {
    let highest = Int(used.max() ?? 0)
    guard !used.isEmpty, highest < 16 * used.count + 4096 else {
      keys = Self.distinct(used.sorted())
      table = []
      return
    }
    var table = [UInt32](repeating: 0, count: highest + 1)
    for key in used { table[Int(key)] = 1 }
    var keys: [UInt32] = []
    for key in table.indices where table[key] == 1 {
      table[key] = UInt32(keys.count)
      keys.append(UInt32(key))
    }
    self.keys = keys
    self.table = table
  }

  var count: Int { keys.count }

  /// The place of a key where it is in use.
  func knownPlace(of key: UInt32) -> Int? {
    if !table.isEmpty, Int(key) >= table.count { return nil }
    let place = place(of: key)
    return place < keys.count && keys[place] == key ? place : nil
  }

  /// The place of a key in use.
  func place(of key: UInt32) -> Int {
    if !table.isEmpty { return Int(table[Int(key)]) }
    var (low, high) = (0, keys.count)
    while low < high {
      let middle = (low + high) / 2
      if keys[middle] < key { low = middle + 1 } else { high = middle }
    }
    return low
  }

  private static func distinct(_ sorted: [UInt32]) -> [UInt32] {
    var keys: [UInt32] = []
    for key in sorted where keys.last != key { keys.append(key) }
    return keys
  }
}
