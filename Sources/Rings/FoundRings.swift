/// The rings of a log: which identifiers belong together, and what was cut on the way.
public struct FoundRings: Equatable, Sendable {
  /// An identifier in a ring.
  public struct Member: Hashable, Sendable {
    public let identifier: UInt32
    /// Which ring, from 0.
    public let ring: Int
    /// In how many cases it is named.
    public let cases: Int
    /// Whether it is tied twice; else it is named once, in a case of the ring.
    public let isCore: Bool
  }

  /// An identifier that ties nothing because too many cases name it.
  public struct Hub: Hashable, Sendable {
    public let identifier: UInt32
    public let cases: Int
  }

  /// Ring by ring, each by identifier; rings in the order of their first identifiers.
  public let members: [Member]
  /// How many rings there are.
  public let count: Int
  /// In how many cases of the log each ring has a member.
  public let cases: [Int]
  public let hubs: [Hub]
  /// The group keys of the cases that name too many to tie them.
  public let lists: [UInt32]

  /// Finds the rings of a graph by a rule.
  public static func find(in graph: RingGraph, by rule: RingRule) -> FoundRings {
    var finder = RingFinder(graph, by: rule)
    return finder.run()
  }

  init(
    _ graph: RingGraph, _ rule: RingRule, core: [Bool], in sets: inout UnionFind, tying: [Bool]
  ) {
    var rings = [UInt32](repeating: Self.none, count: graph.count)
    var numbers = [UInt32](repeating: Self.none, count: graph.count)
    var count = 0
    for identifier in core.indices where core[identifier] {
      let root = sets.find(identifier)
      if numbers[root] == Self.none {
        numbers[root] = UInt32(count)
        count += 1
      }
      rings[identifier] = numbers[root]
    }
    Self.addLeaves(graph, rule, core, tying, &rings)
    self.count = count
    members = Self.listed(graph, core, rings, count)
    cases = Self.counted(graph, rings, count)
    let degrees = graph.degrees
    hubs = degrees.indices.filter { Int(degrees[$0]) >= rule.hubCases }.map { place in
      Hub(identifier: graph.identifiers.keys[place], cases: Int(degrees[place]))
    }
    lists = tying.indices.filter { !tying[$0] }.map { graph.groupKeys[$0] }
  }

  private static let none = UInt32.max

  /// Gives identifiers that one case alone names to the ring of the most named one beside them,
  /// where the case names another of that ring too, or that one is named by a third at most of the
  /// cases that make a hub: what is near to one, such as the name of an app, says little.
  private static func addLeaves(
    _ graph: RingGraph, _ rule: RingRule, _ core: [Bool], _ tying: [Bool], _ rings: inout [UInt32]
  ) {
    for group in tying.indices where tying[group] {
      var best: Int?
      for member in graph.members[group] where core[Int(member)] {
        guard let leader = best else {
          best = Int(member)
          continue
        }
        if graph.degrees[Int(member)] > graph.degrees[leader] { best = Int(member) }
      }
      guard let best else { continue }
      let joined = graph.members[group].count { core[Int($0)] && rings[Int($0)] == rings[best] }
      guard joined > 1 || Int(graph.degrees[best]) * 3 <= rule.hubCases else { continue }
      for member in graph.members[group] where graph.degrees[Int(member)] == 1 {
        if !core[Int(member)] { rings[Int(member)] = rings[best] }
      }
    }
  }

  private static func listed(
    _ graph: RingGraph, _ core: [Bool], _ rings: [UInt32], _ count: Int
  ) -> [Member] {
    let named = rings.indices.filter { rings[$0] != none }
    let byRing = Adjacency(
      count: count, sources: named.map { rings[$0] }, targets: named.map { UInt32($0) })
    var members: [Member] = []
    members.reserveCapacity(named.count)
    for ring in 0..<count {
      for place in byRing[ring] {
        members.append(
          Member(
            identifier: graph.identifiers.keys[Int(place)], ring: ring,
            cases: Int(graph.degrees[Int(place)]), isCore: core[Int(place)]))
      }
    }
    return members
  }

  private static func counted(_ graph: RingGraph, _ rings: [UInt32], _ count: Int) -> [Int] {
    var cases = [Int](repeating: 0, count: count)
    var seen: [UInt32] = []
    // An odd key is a call that is no case.
    for group in 0..<graph.cases where graph.groupKeys[group].isMultiple(of: 2) {
      seen.removeAll(keepingCapacity: true)
      for member in graph.members[group] {
        let ring = rings[Int(member)]
        if ring != none, !seen.contains(ring) { seen.append(ring) }
      }
      for ring in seen { cases[Int(ring)] += 1 }
    }
    return cases
  }
}
