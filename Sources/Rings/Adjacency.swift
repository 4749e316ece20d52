/// For each of many things the ascending places of others, one list behind the other.
struct Adjacency {
  private let starts: [UInt32]
  private let list: [UInt32]

  /// Sorts pairs by counting, `count` sources in all; what stands first is first in its list.
  init(count: Int, sources: [UInt32], targets: [UInt32]) {
    var starts = [UInt32](repeating: 0, count: count + 1)
    for source in sources { starts[Int(source) + 1] += 1 }
    for place in 0..<count { starts[place + 1] += starts[place] }
    var next = starts
    var list = [UInt32](repeating: 0, count: sources.count)
    for pair in sources.indices {
      let source = Int(sources[pair])
      list[Int(next[source])] = targets[pair]
      next[source] += 1
    }
    self.starts = starts
    self.list = list
  }

  /// Turns lists around: whoever was listed lists those that listed it, in ascending order.
  init(reversing other: Adjacency, count: Int) {
    var starts = [UInt32](repeating: 0, count: count + 1)
    for target in other.list { starts[Int(target) + 1] += 1 }
    for place in 0..<count { starts[place + 1] += starts[place] }
    var next = starts
    var list = [UInt32](repeating: 0, count: other.list.count)
    for source in 0..<other.count {
      for target in other[source] {
        list[Int(next[Int(target)])] = UInt32(source)
        next[Int(target)] += 1
      }
    }
    self.starts = starts
    self.list = list
  }

  /// The same lists, what stands twice in one kept once; each must be sorted.
  init(distinct other: Adjacency) {
    var starts: [UInt32] = [0]
    starts.reserveCapacity(other.count + 1)
    var list: [UInt32] = []
    list.reserveCapacity(other.list.count)
    for source in 0..<other.count {
      let start = list.count
      for target in other[source] where list.count == start || list[list.count - 1] != target {
        list.append(target)
      }
      starts.append(UInt32(list.count))
    }
    self.starts = starts
    self.list = list
  }

  var count: Int { starts.count - 1 }

  /// The list of a thing.
  subscript(source: Int) -> ArraySlice<UInt32> {
    list[Int(starts[source])..<Int(starts[source + 1])]
  }

  /// How long the list of a thing is.
  func degree(_ source: Int) -> Int { Int(starts[source + 1] - starts[source]) }
}
