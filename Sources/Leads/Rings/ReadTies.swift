import Rings

/// The ties a build works on, and which of them are new.
struct ReadTies {
  var ties: RingTies
  /// The groups that changed since the build before; `nil` where all was read.
  var changed: Set<UInt32>?
  /// The identifiers of those groups, as they were and as they are.
  var touched: Set<UInt32> = []

  /// The rings of which something else is to be told, as a changed case names one of them or
  /// they came out otherwise.
  func rings(
    _ kept: KeptRings, _ found: FoundRings, _ succession: RingSuccession
  ) -> Set<UInt32> {
    var rings: Set<UInt32> = []
    for member in found.members where touched.contains(member.identifier) {
      rings.insert(succession.numbers[member.ring])
    }
    for place in succession.written {
      rings.insert(succession.numbers[found.members[place].ring])
    }
    let written = Set(succession.written.map { found.members[$0].identifier })
      .union(succession.removed)
    for place in kept.identifiers.indices where written.contains(kept.identifiers[place]) {
      rings.insert(kept.rings[place])
    }
    return rings
  }
}
