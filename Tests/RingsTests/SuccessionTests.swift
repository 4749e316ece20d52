import Support
import Testing

@testable import Rings

struct `The number of a ring` {
  /// Rings of which each identifier is tied to the next by two cases.
  private func found(_ rings: [[UInt32]]) -> FoundRings {
    var ties = RingTies()
    var group: UInt32 = 2
    for ring in rings {
      for (one, other) in zip(ring, ring.dropFirst()) {
        for _ in 0..<2 {
          ties.append(group: group, identifier: one)
          ties.append(group: group, identifier: other)
          group += 2
        }
      }
    }
    return FoundRings.find(in: RingGraph(ties), by: .standard)
  }

  private func kept(_ found: FoundRings, _ succession: RingSuccession) -> KeptRings {
    var kept = KeptRings()
    for member in found.members {
      kept.append(
        identifier: member.identifier, ring: succession.numbers[member.ring],
        cases: UInt32(member.cases), isCore: member.isCore)
    }
    return kept
  }

  /// The numbers, by the first identifier of each ring, and what changed.
  private func after(
    _ before: [[UInt32]], _ now: [[UInt32]]
  ) -> (numbers: [UInt32], changes: [RingSuccession.Change]) {
    let first = found(before)
    let old = kept(first, RingSuccession(of: first, after: KeptRings(), next: 1))
    let succession = RingSuccession(
      of: found(now), after: old, next: UInt32(first.count) + 1)
    return (succession.numbers, succession.changes)
  }

  @Test func `stays while it grows and shrinks`() {
    let (numbers, changes) = after([[1, 2, 3], [10, 11]], [[1, 2], [10, 11, 12], [20, 21]])
    #expect(numbers == [1, 2, 3])
    #expect(
      changes == [
        .init(ring: 1, event: .shrunk, other: nil, size: 2),
        .init(ring: 2, event: .grown, other: nil, size: 3),
        .init(ring: 3, event: .born, other: nil, size: 2),
      ])
  }

  @Test func `is that of the larger where two become one, of the older where they are alike`() {
    var (numbers, changes) = after([[1, 2], [10, 11, 12]], [[1, 2, 10, 11, 12]])
    #expect(numbers == [2])
    #expect(
      changes == [
        .init(ring: 2, event: .grown, other: nil, size: 5),
        .init(ring: 1, event: .merged, other: 2, size: 2),
      ])
    (numbers, _) = after([[1, 2], [10, 11]], [[1, 2, 10, 11]])
    #expect(numbers == [1])
  }

  @Test func `stays with the larger part where one falls apart, and ends with it`() {
    var (numbers, changes) = after([[1, 2, 3, 4, 5]], [[1, 2], [3, 4, 5]])
    #expect(numbers == [2, 1])
    #expect(changes.contains(.init(ring: 2, event: .split, other: 1, size: 2)))
    #expect(changes.contains(.init(ring: 1, event: .shrunk, other: nil, size: 3)))
    (numbers, changes) = after([[1, 2]], [[8, 9]])
    #expect(numbers == [2])
    #expect(changes.contains(.init(ring: 1, event: .ended, other: nil, size: 2)))
  }

  @Test func `is borne by one ring, and what changed is written and nothing else`() {
    var dice = Dice(seed: 7)
    var old = KeptRings()
    var next: UInt32 = 1
    for _ in 0..<200 {
      var pool = (1...UInt32(30)).shuffled(using: &dice)
      var rings: [[UInt32]] = []
      while pool.count > 6 {
        let size = 2 + dice.below(5)
        rings.append(Array(pool.prefix(size)))
        pool.removeFirst(size)
      }
      let now = found(rings)
      let succession = RingSuccession(of: now, after: old, next: next)
      #expect(Set(succession.numbers).count == now.count)
      var state: [UInt32: [UInt32]] = [:]
      for place in old.identifiers.indices {
        state[old.identifiers[place]] = [
          old.rings[place], old.cases[place], old.isCore[place] ? 1 : 0,
        ]
      }
      for identifier in succession.removed { state[identifier] = nil }
      for place in succession.written {
        let member = now.members[place]
        let line = [
          succession.numbers[member.ring], UInt32(member.cases), member.isCore ? 1 : 0,
        ]
        #expect(state[member.identifier] != line)
        state[member.identifier] = line
      }
      old = kept(now, succession)
      #expect(state.count == old.identifiers.count)
      for place in old.identifiers.indices {
        #expect(
          state[old.identifiers[place]]
            == [old.rings[place], old.cases[place], old.isCore[place] ? 1 : 0])
      }
      next = max(next, (succession.numbers.max() ?? 0) + 1)
      #expect(RingSuccession(of: now, after: old, next: next).written.isEmpty)
    }
  }
}
