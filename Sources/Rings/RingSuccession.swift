/// Which numbers the rings of a new build bear, and what became of those of the build before.
///
/// A ring keeps its number while it grows or shrinks. Where several become one, the number of which
/// most is in it stands, the older where as much is; where one falls apart, its largest part keeps
/// it.
public struct RingSuccession: Equatable, Sendable {
  /// What became of a ring.
  public enum Event: Int, Sendable {
    case born = 1
    case grown, shrunk, merged, split, ended
  }

  /// One line of a ring's history.
  public struct Change: Hashable, Sendable {
    public let ring: UInt32
    public let event: Event
    public let other: UInt32?
    /// Identifiers in it afterwards; of one that is no more, before.
    public let size: Int
  }

  /// The number of each new ring.
  public let numbers: [UInt32]
  public let changes: [Change]
  /// Members that are new, or not where or what they were; by their places among the new.
  public let written: [Int]
  /// Identifiers that are in no ring any more.
  public let removed: [UInt32]

  /// Compares a build with the one before; `next` is the first number that no ring has borne.
  ///
  /// - Complexity: O(*n*) in the members of both but for sorting, ring by ring, where they were.
  public init(of found: FoundRings, after kept: KeptRings, next: UInt32) {
    let places = Numbering(of: kept.identifiers)
    var lookup = Lookup(kept, places)
    let overlaps = Self.overlaps(found, &lookup)
    let numbers = Self.numbers(found.count, overlaps, next: next)
    self.numbers = numbers
    changes = Self.changes(found, numbers, overlaps, kept.sizes, next: next)
    written = found.members.indices.filter { place in
      let member = found.members[place]
      guard let old = lookup.place(of: member.identifier) else { return true }
      return kept.rings[old] != numbers[member.ring] || kept.cases[old] != UInt32(member.cases)
        || kept.isCore[old] != member.isCore
    }
    removed = lookup.unseen
  }

  /// How many members of an old ring a new one has.
  private struct Overlap {
    let old: UInt32
    let new: Int
    let count: Int
  }

  /// Where an identifier was, and which were not asked for.
  private struct Lookup {
    let kept: KeptRings
    private let numbering: Numbering
    private var places: [Int]
    private var isSeen: [Bool]

    init(_ kept: KeptRings, _ numbering: Numbering) {
      self.kept = kept
      self.numbering = numbering
      places = [Int](repeating: 0, count: numbering.count)
      isSeen = [Bool](repeating: false, count: numbering.count)
      for (place, identifier) in kept.identifiers.enumerated() {
        places[numbering.place(of: identifier)] = place
      }
    }

    func place(of identifier: UInt32) -> Int? {
      numbering.knownPlace(of: identifier).map { places[$0] }
    }

    mutating func see(_ identifier: UInt32) {
      if let place = numbering.knownPlace(of: identifier) { isSeen[place] = true }
    }

    var unseen: [UInt32] {
      isSeen.indices.filter { !isSeen[$0] }.map { numbering.keys[$0] }
    }
  }

  private static func overlaps(_ found: FoundRings, _ lookup: inout Lookup) -> [Overlap] {
    var overlaps: [Overlap] = []
    var olds: [UInt32] = []
    for place in found.members.indices {
      let member = found.members[place]
      lookup.see(member.identifier)
      if let old = lookup.place(of: member.identifier) { olds.append(lookup.kept.rings[old]) }
      let isLast =
        place + 1 == found.members.count || found.members[place + 1].ring != member.ring
      guard isLast else { continue }
      olds.sort()
      var start = 0
      while start < olds.count {
        let end = olds[start...].firstIndex { $0 != olds[start] } ?? olds.count
        overlaps.append(Overlap(old: olds[start], new: member.ring, count: end - start))
        start = end
      }
      olds.removeAll(keepingCapacity: true)
    }
    return overlaps.sorted { ($1.count, $0.old, $0.new) < ($0.count, $1.old, $1.new) }
  }

  private static func numbers(_ count: Int, _ overlaps: [Overlap], next: UInt32) -> [UInt32] {
    var numbers = [UInt32](repeating: 0, count: count)
    var taken: Set<UInt32> = []
    for overlap in overlaps where numbers[overlap.new] == 0 {
      if taken.insert(overlap.old).inserted { numbers[overlap.new] = overlap.old }
    }
    var next = next
    for ring in 0..<count where numbers[ring] == 0 {
      numbers[ring] = next
      next += 1
    }
    return numbers
  }

  private static func changes(
    _ found: FoundRings, _ numbers: [UInt32], _ overlaps: [Overlap], _ old: [UInt32: Int],
    next: UInt32
  ) -> [Change] {
    var sizes = [Int](repeating: 0, count: found.count)
    for member in found.members { sizes[member.ring] += 1 }
    var origins: [Int: UInt32] = [:]
    var heirs: [UInt32: Int] = [:]
    for overlap in overlaps {
      if origins[overlap.new] == nil { origins[overlap.new] = overlap.old }
      if heirs[overlap.old] == nil { heirs[overlap.old] = overlap.new }
    }
    var changes: [Change] = []
    for ring in 0..<found.count {
      let (number, size) = (numbers[ring], sizes[ring])
      if number >= next {
        let origin = origins[ring]
        changes.append(
          Change(
            ring: number, event: origin == nil ? .born : .split, other: origin, size: size))
      } else if let before = old[number], before != size {
        changes.append(
          Change(ring: number, event: before < size ? .grown : .shrunk, other: nil, size: size))
      }
    }
    let standing = Set(numbers)
    for (ring, size) in old.sorted(by: { $0.key < $1.key }) where !standing.contains(ring) {
      let heir = heirs[ring].map { numbers[$0] }
      changes.append(
        Change(ring: ring, event: heir == nil ? .ended : .merged, other: heir, size: size))
    }
    return changes
  }
}
