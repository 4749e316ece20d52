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

  /// That an identifier is tied into a ring beside its own, and does not make the two one.
  public struct Joint: Hashable, Sendable {
    public let identifier: UInt32
    /// The other ring, from 0.
    public let ring: Int
  }

  /// Ring by ring, each by identifier; rings in the order of their first identifiers.
  public let members: [Member]
  /// How many rings there are.
  public let count: Int
  /// In how many cases of the log each ring has a member.
  public let cases: [Int]
  public let hubs: [Hub]
  public let joints: [Joint]
  /// The group keys of the cases that name too many to tie them.
  public let lists: [UInt32]

  /// Finds the rings of a graph by a rule.
  public static func find(in graph: RingGraph, by rule: RingRule) -> FoundRings {
    var finder = RingFinder(graph, by: rule)
    return finder.run()
  }

  init(_ graph: RingGraph, _ rule: RingRule, _ parts: TieParts, tying: [Bool]) {
    var sets = Self.united(parts)
    var core = (0..<graph.count).map { parts.ties.degree($0) > 0 }
    var (rings, numbers, count) = Self.numbered(&core, parts, &sets)
    let leaders = tying.indices.map { group in
      tying[group] ? Self.leader(graph.members[group], graph, core, parts) : nil
    }
    Self.addLeaves(graph, rule, core, leaders, &rings)
    Self.addNames(graph, rule, leaders, &core, &rings)
    self.count = count
    members = Self.listed(graph, core, rings, count)
    joints = Self.joined(graph, parts, rings, numbers, &sets)
    cases = Self.counted(graph, rings, count)
    let degrees = graph.degrees
    hubs = degrees.indices.filter { Int(degrees[$0]) >= rule.hubCases }.map { place in
      Hub(identifier: graph.identifiers.keys[place], cases: Int(degrees[place]))
    }
    lists = tying.indices.filter { !tying[$0] }.map { graph.groupKeys[$0] }
  }

  private static let none = UInt32.max

  /// Numbers the rings of two identifiers and more; what stands alone, as all it is tied to is a
  /// joint of another ring, is in none.
  private static func numbered(
    _ core: inout [Bool], _ parts: TieParts, _ sets: inout UnionFind
  ) -> (rings: [UInt32], numbers: [UInt32], count: Int) {
    var rings = [UInt32](repeating: none, count: core.count)
    var numbers = [UInt32](repeating: none, count: parts.count)
    var sizes = [UInt32](repeating: 0, count: parts.count)
    for identifier in core.indices where core[identifier] { sizes[sets.find(identifier)] += 1 }
    var count = 0
    for identifier in core.indices where core[identifier] {
      let root = sets.find(identifier)
      core[identifier] = sizes[root] > 1
      guard core[identifier] else { continue }
      if numbers[root] == none {
        numbers[root] = UInt32(count)
        count += 1
      }
      rings[identifier] = numbers[root]
    }
    return (rings, numbers, count)
  }

  /// The elements of all ties, those that are tied in one set.
  private static func united(_ parts: TieParts) -> UnionFind {
    var sets = UnionFind(count: parts.count)
    for identifier in 0..<parts.ties.count {
      for other in parts.ties[identifier] where Int(other) > identifier {
        sets.unite(
          parts.element(of: identifier, towards: Int(other)),
          parts.element(of: Int(other), towards: identifier))
      }
    }
    return sets
  }

  /// The rings that joints stand in beside their own, in the order of their identifiers.
  private static func joined(
    _ graph: RingGraph, _ parts: TieParts, _ rings: [UInt32], _ numbers: [UInt32],
    _ sets: inout UnionFind
  ) -> [Joint] {
    var joints: [Joint] = []
    for (place, elements) in parts.joints.sorted(by: { $0.key < $1.key }) {
      let found = Set(elements.map { numbers[sets.find(Int($0))] })
      for ring in found.sorted() where ring != rings[Int(place)] && ring != none {
        joints.append(
          Joint(identifier: graph.identifiers.keys[Int(place)], ring: Int(ring)))
      }
    }
    return joints
  }

  /// The most named of what a case names and what is tied twice; of a joint it says least.
  private static func leader(
    _ members: ArraySlice<UInt32>, _ graph: RingGraph, _ core: [Bool], _ parts: TieParts
  ) -> Int? {
    func weight(_ member: Int) -> Int {
      parts.joints[UInt32(member)] == nil ? Int(graph.degrees[member]) : 0
    }
    var best: Int?
    for member in members where core[Int(member)] {
      if best.map({ weight(Int(member)) > weight($0) }) ?? true { best = Int(member) }
    }
    return best
  }

  /// Gives identifiers that one case alone names to the ring of the most named one beside them,
  /// where the case names another of that ring too, or that one is named by a third at most of the
  /// cases that make a hub: what is near to one says little.
  private static func addLeaves(
    _ graph: RingGraph, _ rule: RingRule, _ core: [Bool], _ leaders: [Int?],
    _ rings: inout [UInt32]
  ) {
    for (group, leader) in leaders.enumerated() {
      guard let best = leader else { continue }
      let joined = graph.members[group].count { core[Int($0)] && rings[Int($0)] == rings[best] }
      guard joined > 1 || Int(graph.degrees[best]) * 3 <= rule.hubCases else { continue }
      for member in graph.members[group] where graph.degrees[Int(member)] == 1 {
        if !core[Int(member)] { rings[Int(member)] = rings[best] }
      }
    }
  }

  /// Gives names to the ring that most of the cases that name them are of, two at least.
  private static func addNames(
    _ graph: RingGraph, _ rule: RingRule, _ leaders: [Int?], _ core: inout [Bool],
    _ rings: inout [UInt32]
  ) {
    for place in graph.isName.indices where graph.isName[place] {
      let cases = Int(graph.degrees[place])
      guard cases > 1, cases < rule.hubCases else { continue }
      var counts: [UInt32: Int] = [:]
      for group in graph.groups[place] where group < UInt32(graph.cases) {
        if let leader = leaders[Int(group)] { counts[rings[leader], default: 0] += 1 }
      }
      guard let most = counts.first(where: { $0.value * 2 > cases && $0.value > 1 }) else {
        continue
      }
      rings[place] = most.key
      core[place] = true
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
