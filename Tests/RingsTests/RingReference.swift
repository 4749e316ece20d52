import Rings

/// The rule of rings as one would say it, for small logs: it looks at every way there is.
struct RingReference {
  let rule: RingRule
  private var cases: [UInt32: Set<UInt32>] = [:]
  private var holders: [UInt32: Set<UInt32>] = [:]
  private var names: Set<UInt32> = []

  init(_ ties: RingTies, _ rule: RingRule) {
    self.rule = rule
    for tie in 0..<ties.count {
      cases[ties.groups[tie], default: []].insert(ties.identifiers[tie])
      if ties.holders[tie] == RingTies.name {
        names.insert(ties.identifiers[tie])
      } else if ties.holders[tie] != 0 {
        holders[ties.holders[tie], default: []].insert(ties.identifiers[tie])
      }
    }
  }

  private func degree(_ identifier: UInt32) -> Int {
    cases.values.count { $0.contains(identifier) }
  }

  /// Each ring with its core and those named once, as sets.
  var rings: Set<[Set<UInt32>]> {
    let open = cases.values.filter { $0.count < rule.listIdentifiers }
    let ties = self.ties(open)
    let parts = self.parts(ties, open)
    var sets: [Element: Set<Element>] = [:]
    for (one, others) in ties {
      for other in others {
        let ends = [one, other].map { $0 == one ? parts[one]?[other] : parts[other]?[one] }
          .compactMap { $0 }
        let joined = ends.reduce(Set(ends)) { $0.union(sets[$1] ?? []) }
        for element in joined { sets[element] = joined }
      }
    }
    let whole = Set(sets.values.map { set in Set(set.filter { $0.part == 0 }.map(\.identifier)) })
    var core: [UInt32: Set<UInt32>] = [:]
    for ring in whole where ring.count > 1 { for member in ring { core[member] = ring } }
    let joints = Set(parts.filter { Set($0.value.values).count > 1 }.keys)
    return Set(Set(core.values).map { ring in finished(ring, core, joints, open) })
  }

  /// What stands for an identifier in one of the parts about it; 0 is its own.
  private struct Element: Hashable {
    let identifier: UInt32
    let part: Int
  }

  private func ties(_ open: [Set<UInt32>]) -> [UInt32: Set<UInt32>] {
    let free = Set(cases.values.flatMap { $0 }).filter {
      names.contains($0) ? degree($0) * 3 <= rule.hubCases : degree($0) < rule.hubCases
    }
    let ways = (open + holders.values.filter { $0.count < rule.commonHolder })
      .map { $0.intersection(free) }
    var ties: [UInt32: Set<UInt32>] = [:]
    for place in open.indices {
      let tied = ways[place].subtracting(names)
      var without = ways
      without.remove(at: place)
      for one in tied {
        for other in tied where one != other && Self.reaches(one, other, without, rule.steps) {
          ties[one, default: []].insert(other)
        }
      }
    }
    return ties
  }

  /// For each tied identifier the element it is towards each it is tied to.
  private func parts(
    _ ties: [UInt32: Set<UInt32>], _ open: [Set<UInt32>]
  ) -> [UInt32: [UInt32: Element]] {
    var parts: [UInt32: [UInt32: Element]] = [:]
    for (joint, others) in ties {
      let near = open.filter { $0.contains(joint) }.map { $0.intersection(others) }
      var blocks = others.map { other in Set([other]) }
      let bonds =
        near
        + ties.filter { $0.key != joint }
        .map { $0.value.union([$0.key]).intersection(others) }
      for bond in bonds {
        let met = blocks.filter { !$0.isDisjoint(with: bond) }
        blocks.removeAll { !$0.isDisjoint(with: bond) }
        if !met.isEmpty { blocks.append(met.reduce(Set()) { $0.union($1) }) }
      }
      blocks.removeAll { $0.allSatisfy { (ties[$0]?.count ?? 0) < 3 } }
      blocks.sort { one, other in
        func rank(_ block: Set<UInt32>) -> (Int, UInt32) {
          // Of two in as many cases, that whose first identifier tied twice comes first.
          (
            -near.count { !$0.isDisjoint(with: block) },
            block.filter { (ties[$0]?.count ?? 0) > 2 }.min() ?? 0
          )
        }
        return rank(one) < rank(other)
      }
      for other in others {
        let part = blocks.firstIndex { $0.contains(other) } ?? 0
        parts[joint, default: [:]][other] = Element(identifier: joint, part: part)
      }
    }
    return parts
  }

  /// A ring with what is named once beside it, and with the names that are mostly its own.
  private func finished(
    _ ring: Set<UInt32>, _ core: [UInt32: Set<UInt32>], _ joints: Set<UInt32>,
    _ open: [Set<UInt32>]
  ) -> [Set<UInt32>] {
    func weight(_ member: UInt32) -> Int { joints.contains(member) ? 0 : degree(member) }
    var (leaves, counts): (Set<UInt32>, [UInt32: Int]) = ([], [:])
    for group in open {
      let best = group.filter { core[$0] != nil }.min { (weight($1), $0) < (weight($0), $1) }
      guard let best, core[best] == ring else { continue }
      for name in group.intersection(names) { counts[name, default: 0] += 1 }
      guard degree(best) * 3 <= rule.hubCases || group.count(where: { core[$0] == ring }) > 1
      else { continue }
      leaves.formUnion(group.filter { core[$0] == nil && degree($0) == 1 && rule.hubCases > 1 })
    }
    let own = counts.filter {
      $0.value > 1 && $0.value * 2 > degree($0.key) && degree($0.key) < rule.hubCases
    }
    return [ring.union(own.keys), leaves]
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
