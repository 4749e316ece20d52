import Support
import Testing

@testable import Rings

struct `Rings of small logs` {
  /// A log of a few cases, some of them calls that are none; or of more, and of three gangs.
  private func log(_ dice: inout Dice, isParted: Bool = false) -> RingTies {
    var ties = RingTies()
    for group in 0..<UInt32((isParted ? 14 : 4) + dice.below(14)) {
      let gang = dice.below(3)
      for _ in 0..<(1 + dice.below(4)) {
        let isOwn = isParted && dice.chance(93)
        let identifier = UInt32(isOwn ? 1 + 6 * gang + dice.below(5) : 1 + dice.below(22))
        ties.append(
          group: 2 * group + (dice.chance(10) ? 1 : 0), identifier: identifier,
          holder: identifier > 19
            ? RingTies.name : dice.chance(20) ? UInt32(1 + dice.below(9)) : 0)
      }
    }
    return ties
  }

  private func sets(_ found: FoundRings) -> Set<[Set<UInt32>]> {
    Set(
      (0..<found.count).map { ring in
        let members = found.members.filter { $0.ring == ring }
        return [true, false].map { isCore in
          Set(members.filter { $0.isCore == isCore }.map(\.identifier))
        }
      })
  }

  @Test(arguments: 1...3)
  func `are those of the rule read word by word`(steps: Int) {
    var dice = Dice(seed: UInt64(steps))
    var (count, joints) = (0, 0)
    for _ in 0..<700 {
      let isParted = dice.chance(30)
      let ties = log(&dice, isParted: isParted)
      let rule = RingRule(
        hubCases: (isParted ? 9 : 3) + dice.below(5), listIdentifiers: 4 + dice.below(3),
        commonHolder: 2 + dice.below(3), steps: steps)
      let found = FoundRings.find(in: RingGraph(ties), by: rule)
      #expect(sets(found) == RingReference(ties, rule).rings)
      count += found.count
      joints += found.joints.count
    }
    #expect(count > 100 && (joints > 3 || steps == 1), "\(joints) joints")
  }

  @Test func `are none of nothing, of one case, and of what hubs alone join`() {
    #expect(FoundRings.find(in: RingGraph(RingTies()), by: .standard).members.isEmpty)
    var ties = RingTies()
    for identifier in UInt32(1)...5 { ties.append(group: 2, identifier: identifier) }
    #expect(FoundRings.find(in: RingGraph(ties), by: .standard).members.isEmpty)
    for group in UInt32(2)...100 {
      for hub in UInt32(1)...2 { ties.append(group: 2 * group, identifier: hub) }
      ties.append(group: 2 * group, identifier: 100 + group)
    }
    let found = FoundRings.find(in: RingGraph(ties), by: .standard)
    #expect(found.members.isEmpty && found.hubs.map(\.cases) == [100, 100])
  }

  @Test func `count the cases that are cases, and leave lists out`() {
    var ties = RingTies()
    for group: UInt32 in [2, 4, 7] {
      for identifier: UInt32 in [1, 2, 10 + group] {
        ties.append(group: group, identifier: identifier)
      }
    }
    for identifier in UInt32(1)...200 { ties.append(group: 20, identifier: identifier) }
    let found = FoundRings.find(in: RingGraph(ties), by: .standard)
    #expect(found.lists == [20] && found.count == 1 && found.cases == [3])
    #expect(found.members.map(\.identifier) == [1, 2])
    #expect(found.members.allSatisfy { $0.isCore && $0.cases == 4 })
  }

  @Test func `do not become one by an account that was sold twice`() {
    var ties = RingTies()
    for group in UInt32(1)...12 {
      let gang: UInt32 = group > 6 ? 20 : 10
      ties.append(group: 2 * group, identifier: gang + group % 3)
      ties.append(group: 2 * group, identifier: gang + (group + 1) % 3)
      if group < 9 { ties.append(group: 2 * group, identifier: 99) }
    }
    let found = FoundRings.find(in: RingGraph(ties), by: .standard)
    #expect(found.count == 2)
    #expect(found.members.filter { $0.ring == 0 }.map(\.identifier) == [10, 11, 12, 99])
    #expect(found.joints == [FoundRings.Joint(identifier: 99, ring: 1)])
  }

  @Test func `are not tied by the name of an app, which is of the one that most name it with`() {
    var ties = RingTies()
    for group in UInt32(1)...8 {
      ties.append(group: 2 * group, identifier: group > 5 ? 20 : 10)
      ties.append(group: 2 * group, identifier: group > 5 ? 21 : 11)
      ties.append(group: 2 * group, identifier: 99, holder: RingTies.name)
      ties.append(group: 100 + 2 * group, identifier: 98, holder: RingTies.name)
      ties.append(group: 100 + 2 * group, identifier: 30 + group / 2)
    }
    let found = FoundRings.find(in: RingGraph(ties), by: .standard)
    #expect(found.count == 2)
    #expect(found.members.map(\.identifier) == [10, 11, 99, 20, 21])
    #expect(found.members.allSatisfy { $0.isCore })
  }

  @Test func `hold a hundred thousand`() {
    var ties = RingTies()
    for place in UInt32(0)..<100_000 {
      ties.append(group: 4 * place, identifier: place + 1)
      ties.append(group: 4 * place, identifier: (place + 1) % 100_000 + 1)
      ties.append(group: 4 * place + 2, identifier: place + 1)
      ties.append(group: 4 * place + 2, identifier: (place + 1) % 100_000 + 1)
    }
    let found = FoundRings.find(in: RingGraph(ties), by: .standard)
    #expect(found.count == 1 && found.members.count == 100_000 && found.cases == [200_000])
  }

  @Test func `are packed and unpacked whole, but for what is left out`() {
    var dice = Dice(seed: 9)
    for _ in 0..<100 {
      var ties = RingTies()
      for _ in 0..<dice.below(300) {
        ties.append(
          group: UInt32.random(in: 0..<UInt32.max, using: &dice) >> UInt32(dice.below(30)),
          identifier: UInt32(dice.below(1 << 31)),
          holder: dice.chance(50) ? 0 : UInt32.random(in: 0...UInt32.max, using: &dice))
      }
      let out = Set(ties.groups.filter { _ in dice.chance(20) })
      var back = RingTies()
      for pack in TiePack.pack(ties) {
        #expect(TiePack.unpack(pack.bytes, into: &back, leavingOut: out))
      }
      func lines(_ ties: RingTies) -> [[UInt32]] {
        (0..<ties.count).map { [ties.groups[$0], ties.identifiers[$0], ties.holders[$0]] }
      }
      let left = lines(ties).filter { !out.contains($0[0]) }
      #expect(
        lines(back).sorted { $0.lexicographicallyPrecedes($1) }
          == left.sorted { $0.lexicographicallyPrecedes($1) })
    }
    var none = RingTies()
    #expect(!TiePack.unpack([0x80], into: &none) && !TiePack.unpack([1, 2], into: &none))
  }

  @Test func `are bridged where one tie alone joins two parts`() {
    var dice = Dice(seed: 4)
    for _ in 0..<300 {
      let count = 2 + dice.below(9)
      var ties: [TieMap.Tie] = []
      for one in 0..<count {
        for other in (one + 1)..<max(one + 1, count) where dice.chance(25) {
          ties.append(.init(one, other))
        }
      }
      func parts(without left: Int?) -> Int {
        var sets = UnionFind(count: count)
        for place in ties.indices where place != left {
          sets.unite(ties[place].one, ties[place].other)
        }
        return (0..<count).count { sets.find($0) == $0 }
      }
      let whole = parts(without: nil)
      #expect(
        TieMap(count: count, ties).bridges()
          == Set(ties.indices.filter { parts(without: $0) > whole }))
    }
  }

  @Test func `are components where nothing is cut`() {
    var dice = Dice(seed: 5)
    for _ in 0..<200 {
      let ties = log(&dice)
      var sets = RingGraph(ties).components()
      let identifiers = Set(ties.identifiers).sorted()
      for (place, identifier) in identifiers.enumerated() {
        var reached: Set = [identifier]
        while true {
          let groups = Set(
            ties.groups.indices.filter { reached.contains(ties.identifiers[$0]) }
              .map { ties.groups[$0] })
          let next = Set(
            ties.groups.indices.filter { groups.contains(ties.groups[$0]) }
              .map { ties.identifiers[$0] })
          if next == reached { break }
          reached = next
        }
        let found = identifiers.indices.filter { sets.find($0) == sets.find(place) }
        #expect(Set(found.map { identifiers[$0] }) == reached)
        #expect(sets.size(place) == reached.count)
      }
    }
  }
}
