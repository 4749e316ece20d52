import Domain
import Postgres
import Store
import Support
import Testing

@Suite(.scratchDatabasePerTest) struct `A seal of the audit` {
  private let auditor: Session
  private let maker: Session

  init() throws {
    auditor = try ScratchDatabase.person("auditor")
    maker = try ScratchDatabase.current.session()
  }

  private func seal() throws -> AuditSeals.Sealing { try AuditSeals(auditor).sealAll() }

  private func write(_ count: Int = 1, in session: Session? = nil) throws {
    try (session ?? maker).run(
      "select desk110.trace(1, 'call.show', n::text) from generate_series(1, \(count)) n")
  }

  private func empty() throws {
    try maker.runScript(
      "set session_replication_role = replica; delete from desk110.audit; reset all")
  }

  private func set(_ name: String, _ value: String) throws {
    try maker.run("update desk110.setting set value = \(value) where name = \(name)")
  }

  @Test func `is made once: again there is nothing to seal`() throws {
    let first = try seal()
    #expect(first.seals == 1 && first.rows > 0 && first.newest?.number == 1)
    let again = try seal()
    #expect(again.seals == 0 && again.rows == 0 && again.newest == nil)
    try write()
    let next = try seal()
    #expect(next.rows == 1 && next.newest?.number == 2)
    #expect(next.newest?.by == auditor.user && next.newest?.total == first.rows + 1)
    #expect(next.unsealed.rows == 0)
  }

  @Test func `of an empty log is none, and the log is whole`() throws {
    try empty()
    #expect(try seal().newest == nil)
    let report = try AuditVerification(auditor).perform()
    #expect(report.isWhole && report.rows == 1 && report.seals == 0 && report.newest == nil)
  }

  @Test func `waits for a transaction that is open, and for those after it`() throws {
    _ = try seal()
    let other = try ScratchDatabase.current.session()
    try other.runScript("begin")
    try write(in: other)
    try write(3)
    let waiting = try AuditSeals(auditor).seal()
    #expect(waiting.newest == nil && waiting.unsealed.rows == 3)
    try other.runScript("commit")
    #expect(try seal().rows == 4)
    #expect(try AuditVerification(auditor).perform().isWhole)
  }

  @Test func `is not begun while somebody is writing, and keeps nobody waiting`() throws {
    let other = try ScratchDatabase.current.session()
    try other.runScript("begin")
    try write(in: other)
    #expect(refusal { _ = try AuditSeals(auditor).seal() }?.rule == "audit_busy")
    try other.runScript("commit")
    #expect(try seal().newest?.number == 1)
  }

  @Test func `is not disturbed by transactions that were taken back`() throws {
    _ = try seal()
    for _ in 1...3 {
      try maker.runScript("begin")
      try write(2)
      try maker.runScript("rollback")
      try write()
    }
    #expect(try seal().rows == 3)
    #expect(try AuditVerification(auditor).perform().isWhole)
  }

  @Test func `holds so many rows, but never parts a transaction`() throws {
    try empty()
    try set("audit_seal_rows", "3")
    for _ in 1...7 { try write() }
    let opening = try seal()
    #expect(opening.seals == 3 && opening.rows == 7)
    for _ in 1...4 { try write() }
    try write(8)
    for _ in 1...2 { try write() }
    #expect(try seal().rows == 14)
    let counts = try maker.run("select row_count from desk110.audit_seal order by number").map {
      row throws(PostgresError) in try row.decode(Int.self)
    }
    #expect(counts == [3, 3, 1, 3, 1, 8, 2])
    let report = try AuditVerification(auditor).perform()
    #expect(report.isWhole && report.sealed == 21 && report.seals == 7)
  }

  @Test func `is an auditor's to make, and to verify by`() throws {
    for duty in ["officer", "investigator", "commander", "admin", "security"] {
      let other = try ScratchDatabase.person(duty)
      #expect(refusal { _ = try AuditSeals(other).seal() }?.state == "42501")
      #expect(refusal { _ = try AuditSeals(other).newest() }?.state == "42501")
      #expect(refusal { _ = try AuditVerification(other).perform() }?.state == "42501")
    }
  }

  @Test func `is never changed or removed, not even by its owner`() throws {
    _ = try seal()
    for statement in [
      "update desk110.audit_seal set epoch = 2", "delete from desk110.audit_seal",
      "truncate desk110.audit_seal",
    ] {
      #expect(refusal { try maker.runScript(statement) }?.rule == "append_only")
      try maker.runScript("set role desk110_owner")
      _ = try? maker.runScript(statement)
      try maker.runScript("reset role")
    }
    #expect(try AuditSeals(auditor).newest().seal?.number == 1)
  }

  @Test func `holds every row once while sixteen write and two seal`() throws {
    try set("audit_seal_rows", "40")
    let database = try ScratchDatabase.current
    let writers = try (1...16).map { _ in
      try Aside {
        let session = try database.session()
        for turn in 1...40 {
          let ending = turn % 5 == 0 ? "rollback" : "commit"
          try session.runScript(
            """
            begin; select desk110.trace(1, 'call.show', '1');
            select desk110.trace(1, 'call.list', null); \(ending)
            """)
        }
      }
    }
    let login = auditor.user
    let sealers = try (1...2).map { _ in
      try Aside {
        let session = try database.session(user: login)
        for _ in 1...30 { _ = try AuditSeals(session).seal() }
      }
    }
    for aside in writers + sealers { try aside.join() }
    _ = try seal()
    let report = try AuditVerification(auditor).perform()
    #expect(report.findings == [])
    // The row of verifying itself is written after.
    #expect(report.rows - report.sealed == 1 && report.rows > 16 * 64)
    #expect(report.seals > 5)
  }
}
