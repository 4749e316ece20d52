import Postgres
import Rings

/// Writes what a build of rings found into the tables that the database made for it.
struct RingWriter {
  private let session: Session
  private let found: FoundRings
  private let kept: KeptRings
  private let succession: RingSuccession

  init(_ session: Session, found: FoundRings, kept: KeptRings, succession: RingSuccession) {
    self.session = session
    self.found = found
    self.kept = kept
    self.succession = succession
  }

  /// Writes the members that are not where they were, the joints and the hubs.
  func writeMembers() throws {
    try session.copyInBinary("copy pg_temp.ring_written from stdin (format binary)") { rows in
      for place in succession.written {
        let member = found.members[place]
        try rows.row(4)
        rows.bigint(Int(member.identifier))
        rows.bigint(Int(succession.numbers[member.ring]))
        rows.integer(member.cases)
        rows.boolean(member.isCore)
      }
      for identifier in succession.removed {
        try rows.row(4)
        rows.bigint(Int(identifier))
        rows.bigint(nil)
        rows.integer(nil)
        rows.boolean(false)
      }
    }
    try session.copyInBinary("copy pg_temp.ring_joined from stdin (format binary)") { rows in
      for joint in found.joints {
        try rows.row(2)
        rows.bigint(Int(joint.identifier))
        rows.bigint(Int(succession.numbers[joint.ring]))
      }
    }
    try session.copyInBinary("copy pg_temp.ring_cut from stdin (format binary)") { rows in
      for hub in found.hubs {
        try rows.row(2)
        rows.bigint(Int(hub.identifier))
        rows.integer(hub.cases)
      }
    }
  }

  /// Writes what became of rings.
  func writeChanges() throws {
    try session.copyInBinary("copy pg_temp.ring_came from stdin (format binary)") { rows in
      for change in succession.changes {
        try rows.row(4)
        rows.bigint(Int(change.ring))
        rows.integer(change.event.rawValue)
        rows.bigint(change.other.map { Int($0) })
        rows.integer(change.size)
      }
    }
  }

  /// Writes the rings to be told anew, all where none are named; of size 0 those that are no more.
  func writeRings(_ chosen: Set<UInt32>?) throws {
    var sizes = [Int](repeating: 0, count: found.count)
    var cores = sizes
    for member in found.members {
      sizes[member.ring] += 1
      if member.isCore { cores[member.ring] += 1 }
    }
    try session.copyInBinary("copy pg_temp.ring_told from stdin (format binary)") { rows in
      func write(_ ring: UInt32, _ size: Int, _ core: Int, _ cases: Int) throws {
        try rows.row(4)
        rows.bigint(Int(ring))
        for number in [size, core, cases] { rows.integer(number) }
      }
      for ring in 0..<found.count {
        let number = succession.numbers[ring]
        if chosen?.contains(number) ?? true {
          try write(number, sizes[ring], cores[ring], found.cases[ring])
        }
      }
      let standing = Set(succession.numbers)
      for ring in kept.sizes.keys where !standing.contains(ring) { try write(ring, 0, 0, 0) }
    }
  }

  /// Writes the parts of the packed ties that changed, all where all was read.
  func writePacks(_ read: ReadTies) throws {
    let parts = read.changed.map { Set($0.map(TiePack.part)) }
    var ties = read.ties
    if let parts { ties = read.ties.only(parts) }
    let packs = TiePack.pack(ties)
    let gone = (parts ?? []).subtracting(packs.map(\.part))
    try session.copyInBinary("copy pg_temp.ring_repacked from stdin (format binary)") { rows in
      for (part, bytes) in packs + gone.map({ ($0, []) }) {
        try rows.row(2)
        rows.integer(Int(part))
        rows.bytea(bytes)
      }
    }
  }
}

extension RingTies {
  /// The ties of some parts.
  fileprivate func only(_ parts: Set<UInt32>) -> RingTies {
    var ties = RingTies()
    for tie in 0..<count where parts.contains(TiePack.part(of: groups[tie])) {
      ties.append(group: groups[tie], identifier: identifiers[tie], holder: holders[tie])
    }
    return ties
  }
}
