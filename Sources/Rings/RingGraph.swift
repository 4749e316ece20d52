/// Identifiers and the cases that name them, numbered from 0, each with its list of the other.
///
/// Holders' names are kept as further groups behind the cases: they bear a tie out and make none.
public struct RingGraph {
  let identifiers: Numbering
  let groupKeys: [UInt32]
  /// The groups of each identifier.
  let groups: Adjacency
  /// The identifiers of each group.
  let members: Adjacency
  /// In how many cases each identifier is named.
  let degrees: [UInt32]
  /// Which identifiers are but names.
  let isName: [Bool]

  /// - Complexity: O(*n*) in the ties for keys that lie close, else O(*n* log *n*).
  public init(_ ties: RingTies) {
    identifiers = Numbering(of: ties.identifiers)
    let cases = Numbering(of: ties.groups)
    groupKeys = cases.keys
    var sources = ties.groups.map { UInt32(cases.place(of: $0)) }
    var targets: [UInt32] = []
    targets.reserveCapacity(ties.count)
    for identifier in ties.identifiers { targets.append(UInt32(identifiers.place(of: identifier))) }
    let named = Self.holders(ties, behind: cases.count, &sources, &targets)
    let count = identifiers.count
    let byGroup = Adjacency(count: cases.count + named, sources: sources, targets: targets)
    groups = Adjacency(distinct: Adjacency(reversing: byGroup, count: count))
    members = Adjacency(reversing: groups, count: cases.count + named)
    var isName = [Bool](repeating: false, count: count)
    for tie in ties.holders.indices where ties.holders[tie] == RingTies.name {
      isName[Int(targets[tie])] = true
    }
    self.isName = isName
    let lists = groups
    degrees = (0..<count).map { place in
      let last = lists[place].lastIndex { $0 < UInt32(cases.count) }
      return last.map { UInt32($0 - lists[place].startIndex + 1) } ?? 0
    }
  }

  /// Adds each holder's name as a group of those that were given it; answers how many there are.
  private static func holders(
    _ ties: RingTies, behind first: Int, _ sources: inout [UInt32], _ targets: inout [UInt32]
  ) -> Int {
    let given = ties.holders.indices.filter {
      ties.holders[$0] != 0 && ties.holders[$0] != RingTies.name
    }
    let names = Numbering(of: given.map { ties.holders[$0] })
    for tie in given {
      sources.append(UInt32(first + names.place(of: ties.holders[tie])))
      targets.append(targets[tie])
    }
    return names.count
  }

  /// How many cases there are; what lies behind them are holders' names.
  public var cases: Int { groupKeys.count }
  public var count: Int { identifiers.count }

  /// The connected components of identifiers and cases, nothing cut: a set for each.
  ///
  /// - Complexity: O(*n*) in the ties.
  public func components() -> UnionFind {
    var sets = UnionFind(count: count)
    for group in 0..<cases {
      let named = members[group]
      guard let first = named.first else { continue }
      for other in named.dropFirst() { sets.unite(Int(first), Int(other)) }
    }
    return sets
  }
}
