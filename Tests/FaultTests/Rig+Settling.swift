import JSON
import Postgres
import Support
import Synchronization

extension Rig {
  /// Sends all that is kept, and judges what the log has then; the faults are over.
  func settle() throws -> Tally {
    var passedOver = 0
    try drain()
    let torn = state.withLock { state in
      defer { state.torn = [] }
      return state.torn
    }
    for record in torn {
      if !isToldDamaged(record.name) {
        passedOver += 1
        print("torn \(record.name), refused: \(refused())")
      }
      record.mend()
    }
    if !torn.isEmpty { try drain() }
    var tally = try Oracle(entries: ledger.entries, aside: aside(but: torn)).judge(log())
    tally.passedOver = passedOver
    tally.stuck = Self.officers.reduce(0) { $0 + waiting(of: $1) }
    return tally
  }

  /// Sends again what was sent before, as after a restore.
  func sendAgain() throws {
    for officer in Self.officers {
      let outcome = terminal.run(["spool", "send", "--again"], as: officer, at: "drain")
      guard [0, 65].contains(outcome.status) else { throw Flaw(reason: outcome.errors) }
    }
  }

  /// A session of the superuser with the log as it is now.
  private func log() throws(PostgresError) -> Session {
    guard let home = state.withLock(\.restored) else { return try server.session() }
    return try Session("host=\(home)/run dbname=desk110", deadline: .seconds(20))
  }

  private func drain() throws {
    for _ in 0..<5 {
      for officer in Self.officers {
        _ = terminal.run(["spool", "send"], as: officer, at: "drain")
      }
      if Self.officers.allSatisfy({ waiting(of: $0) == 0 }) { return }
    }
  }

  private func waiting(of officer: String) -> Int {
    let status = terminal.run(["spool", "status"], as: officer, at: "drain").document
    return status?["waiting"]?.asInteger ?? 1
  }

  private func isToldDamaged(_ name: String) -> Bool {
    refused().contains { $0.id == name.prefix(36) && $0.reason == "damaged" }
  }

  /// The markers of the calls put aside.
  private func aside(but torn: [TornRecord]) -> Set<String> {
    let damaged = Set(torn.map { String($0.name.prefix(36)) })
    let markers = refused().filter { !damaged.contains($0.id) }.compactMap { call in
      terminal.run(["spool", "show", call.id], as: call.person, at: "drain")
        .document?["narrative"]?.asString.flatMap { GivenCall.marker(in: $0) }
    }
    return Set(markers)
  }

  private func refused() -> [(id: String, person: String, reason: String)] {
    let list = terminal.run(
      ["spool", "list", "--refused", "--limit", "10000"], as: Self.officers[0], at: "drain")
    return (list.document?.asArray ?? []).map { row in
      (
        row["id"]?.asString ?? "", row["person"]?.asString ?? "", row["reason"]?.asString ?? ""
      )
    }
  }
}
