import Postgres
import Rings

/// Reads what a build of rings works on, in streams of binary rows.
struct RingReader {
  private let session: Session
  private let progress: (Int) -> Void

  init(_ session: Session, progress: @escaping (Int) -> Void) {
    self.session = session
    self.progress = progress
  }

  /// All ties of the log.
  func whole() throws -> ReadTies {
    var ties = RingTies()
    try session.copyOutBinary(
      """
      copy (select group_key, identifier_id, holder from api.ring_tie)
      to stdout (format binary)
      """
    ) { row in
      try Self.append(row, to: &ties)
      if ties.count.isMultiple(of: 10_000) { progress(ties.count) }
    }
    return ReadTies(ties: ties)
  }

  /// The ties of the build before, those of changed groups as they are now.
  func increment() throws -> ReadTies {
    var fresh = RingTies()
    try session.copyOutBinary(
      """
      copy (select group_key, identifier_id, holder from api.ring_changed())
      to stdout (format binary)
      """
    ) { row in try Self.append(row, to: &fresh) }
    let changed = Set(fresh.groups)
    var read = ReadTies(ties: RingTies(), changed: changed)
    var all = RingTies()
    try session.copyOutBinary(
      "copy (select part, ties from api.ring_packed) to stdout (format binary)"
    ) { row in
      _ = try row.integer()
      guard TiePack.unpack(try row.bytes() ?? [], into: &all) else {
        throw RingBuildFlaw.packUnreadable
      }
      progress(all.count)
    }
    read.take(all, except: changed)
    read.add(fresh)
    return read
  }

  /// The rings of the build before.
  func kept() throws -> KeptRings {
    var kept = KeptRings()
    try session.copyOutBinary(
      """
      copy (select identifier_id, ring_id, cases, is_core from api.ring_kept)
      to stdout (format binary)
      """
    ) { row in
      let (identifier, ring, cases) = try (row.integer(), row.integer(), row.integer())
      kept.append(
        identifier: try Self.key(identifier), ring: try Self.key(ring), cases: try Self.key(cases),
        isCore: try row.flag() ?? false)
    }
    return kept
  }

  private static func append(_ row: CopiedRow, to ties: inout RingTies) throws {
    let (group, identifier, holder) = try (row.integer(), row.integer(), row.integer())
    ties.append(
      group: try key(group), identifier: try key(identifier), holder: try key(holder ?? 0))
  }

  private static func key(_ number: Int?) throws(RingBuildFlaw) -> UInt32 {
    guard let key = number.flatMap(UInt32.init(exactly:)) else { throw .tooLarge }
    return key
  }
}

extension ReadTies {
  /// Takes the ties of a build before that still hold; the others' identifiers are touched.
  fileprivate mutating func take(_ old: RingTies, except changed: Set<UInt32>) {
    ties.reserve(old.count)
    for tie in 0..<old.count {
      if changed.contains(old.groups[tie]) {
        touched.insert(old.identifiers[tie])
      } else {
        ties.append(
          group: old.groups[tie], identifier: old.identifiers[tie], holder: old.holders[tie])
      }
    }
  }

  /// Adds ties as they are now; a group without any has the identifier 0.
  fileprivate mutating func add(_ fresh: RingTies) {
    for tie in 0..<fresh.count where fresh.identifiers[tie] != 0 {
      touched.insert(fresh.identifiers[tie])
      ties.append(
        group: fresh.groups[tie], identifier: fresh.identifiers[tie], holder: fresh.holders[tie])
    }
  }
}
