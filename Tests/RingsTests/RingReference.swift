import Rings

/// The rule of rings as one would say it, for small logs: it looks at every way there is.
struct RingReference {
  let rule: RingRule
  private var cases: [UInt32: Set<UInt32>] = [:]
  private var holders: [UInt32: Set<UInt32>] = [:]

  init(_ ties: RingTies, _ rule: RingRule) {
    self.rule = rule
    for tie in 0..<ties.count {
      cases[ties.groups[tie], default: []].insert(ties.identifiers[tie])
      if ties.holders[tie] != 0 {
        holders[ties.holders[tie], default: []].insert(ties.identifiers[tie])
      }
    }
  }

  private func degree(_ identifier: UInt32) -> Int {
    cases.values.count { $0.contains(identifier) }
  }

  /// Each ring with its core and those named once, as sets.
  var rings: Set<[Set<UInt32>]> {
    let named = Set(cases.values.flatMap { $0 })
    let free = named.filter { degree($0) < rule.hubCases }
    let open = cases.values.filter { $0.count < rule.listIdentifiers }
    let ways = (open + holders.values.filter { $0.count < rule.commonHolder })
      .map { $0.intersection(free) }
    var core: [UInt32: Set<UInt32>] = [:]
    for place in open.indices {
      for one in ways[place] {
        for other in ways[place] where one < other {
          var without = ways
          without.remove(at: place)
          guard Self.reaches(one, other, without, rule.steps) else { continue }
          let joined = (core[one] ?? [one]).union(core[other] ?? [other])
          for member in joined { core[member] = joined }
        }
      }
    }
    var leaves: [Set<UInt32>: Set<UInt32>] = [:]
    for group in open {
      let best = group.filter { core[$0] != nil }.min { (degree($1), $0) < (degree($0), $1) }
      guard let best, let ring = core[best] else { continue }
      guard degree(best) * 3 <= rule.hubCases || group.count(where: { core[$0] == ring }) > 1
      else { continue }
      for member in group where free.contains(member) && core[member] == nil && degree(member) == 1
      {
        leaves[ring, default: []].insert(member)
      }
    }
    return Set(Set(core.values).map { [$0, leaves[$0] ?? []] })
  }

  /// Whether a way over at most so many groups leads from one to another.
  private static func reaches(
    _ one: UInt32, _ other: UInt32, _ ways: [Set<UInt32>], _ steps: Int
  ) -> Bool {
    var reached: Set = [one]
    for _ in 0..<steps {
      for way in ways.filter({ !$0.isDisjoint(with: reached) }) { reached.formUnion(way) }
      if reached.contains(other) { return true }
    }
    return false
  }
}
