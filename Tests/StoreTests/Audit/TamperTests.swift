import Postgres
import Store
import Support
import Testing

@Suite(.scratchDatabasePerTest) struct `A superuser at the audit` {
  @Test func `who leaves it alone is not suspected`() throws {
    let log = try SealedLog()
    let report = try log.verify()
    #expect(report.findings == [] && report.isWhole)
    // Verifying leaves a row of its own.
    #expect(report.rows == 15 && report.sealed == 12 && report.seals == 3)
    #expect(report.unsealed.rows == 3 && report.unsealed.since != nil)
  }

  @Test(arguments: Tampering.ofRows + Tampering.withRightHash + Tampering.ofSeals)
  func `is found out, and where`(tampering: Tampering) throws {
    let log = try SealedLog()
    try log.tamper(tampering.script(log))
    #expect(try log.found() == tampering.found)
    #expect(try !log.verify().isWhole)
  }

  /// What no look at the database alone can tell, and an anchor can.
  private static let anchored: [(String, [String], @Sendable (SealedLog) -> String)] = [
    (
      "the last seal removed", ["anchor_missing seal 3"],
      { _ in "delete from desk110.audit_seal where number = 3" }
    ),
    (
      "the last seal removed with its rows", ["anchor_missing seal 3"],
      { log in
        """
        delete from desk110.audit_seal where number = 3;
        delete from desk110.audit where seq >= \(log.rows[8])
        """
      }
    ),
    (
      "all seals removed", ["anchor_missing seal 3"], { _ in "truncate desk110.audit_seal" }
    ),
    (
      "a row removed and the chain made anew", ["anchor_differs seal 3"],
      { log in
        "delete from desk110.audit where seq = \(log.rows[5]); \(SealedLog.forge(1...3))"
      }
    ),
    (
      "a row changed and the chain made anew from there", ["anchor_differs seal 3"],
      { log in
        """
        update desk110.audit set object = '8' where seq = \(log.rows[10]); \(SealedLog.rehash);
        \(SealedLog.forge(3...3))
        """
      }
    ),
  ]

  @Test(arguments: anchored.indices) func `is found out by an anchor alone`(at place: Int) throws {
    let (name, found, script) = Self.anchored[place]
    let log = try SealedLog()
    let anchor = AuditAnchor(try #require(try log.newest))
    #expect(try log.found(against: [anchor]) == [])
    try log.tamper(script(log))
    #expect(try log.found(against: [anchor]) == found, "\(name)")
    #expect(try log.found() == [], "\(name)")
  }

  @Test func `cuts off the last seal in vain when the rows are sealed once more`() throws {
    let log = try SealedLog()
    let anchor = AuditAnchor(try #require(try log.newest))
    try log.tamper("delete from desk110.audit_seal where number = 3")
    _ = try AuditSeals(log.auditor).sealAll()
    #expect(try log.found(against: [anchor]) == ["anchor_differs seal 3"])
  }

  @Test func `who brings the anchor of another log is told so`() throws {
    let log = try SealedLog()
    let anchor = AuditAnchor(try #require(try log.newest))
    try log.tamper(
      "update desk110.setting set value = gen_random_uuid() where name = 'audit_log'")
    #expect(throws: AuditVerification.Flaw.self) { try log.verify(against: [anchor]) }
  }

  @Test func `may remove what was not sealed yet, and nobody knows`() throws {
    let log = try SealedLog()
    try log.tamper("delete from desk110.audit where seq = \(log.rows[12])")
    #expect(try log.found() == [])
  }

  @Test func `who switched the guards off is seen by that`() throws {
    let log = try SealedLog()
    try log.intruder.runScript(
      """
      alter table desk110.audit disable trigger audit_append_only;
      drop trigger audit_seal_append_only on desk110.audit_seal;
      alter table desk110.audit_seal no force row level security
      """)
    #expect(
      try log.verify().findings.compactMap(\.guardian) == [
        "audit_append_only", "audit_seal", "audit_seal_append_only",
      ])
  }

  @Test func `who changed everything is answered with the first findings and their number`() throws
  {
    let log = try SealedLog()
    try log.tamper("truncate desk110.audit")
    try log.intruder.runScript(
      """
      insert into desk110.audit (at, actor, action, row_hash)
      select now(), 'x', 'x', '' from generate_series(1, 30000)
      """)
    let report = try log.verify()
    #expect(report.flaws == 30_000 + 12)
    #expect(report.findings.count == 212)
  }
}
