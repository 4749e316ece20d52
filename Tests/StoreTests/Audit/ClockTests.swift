import Postgres
import Store
import Support
import Testing

@Suite(.scratchDatabasePerTest) struct `A clock that was set` {
  /// Moves rows of the sealed log, which begins right, and hashes them again.
  private func move(_ log: SealedLog, _ rows: ClosedRange<Int>, by interval: String) throws {
    try log.tamper(
      """
      update desk110.audit set at = at + interval '\(interval)'
      where seq between \(log.rows[rows.lowerBound - 1]) and \(log.rows[rows.upperBound - 1]);
      \(SealedLog.rehash)
      """)
  }

  private func acknowledge(_ log: SealedLog, _ row: Int) throws(PostgresError) {
    _ = try AuditSeals(log.auditor).acknowledge(row: log.rows[row - 1], reason: "clock set by ntp")
  }

  @Test func `back is a finding of every row till an auditor says so of the first`() throws {
    let log = try SealedLog()
    // Rows that no seal holds yet: nothing else is the matter with them.
    try move(log, 13...14, by: "-1 hour")
    #expect(try log.found() == ["row_backdated row 13", "row_backdated row 14"])
    try acknowledge(log, 13)
    let report = try log.verify()
    // What is written now is later than the past it went back to.
    #expect(report.isWhole, "\(report.findings)")
    #expect(report.acknowledgements.map(\.row) == [String(log.rows[12])])
    #expect(report.acknowledgements.first?.reason == "clock set by ntp")
  }

  @Test func `does not excuse what else is wrong`() throws {
    let log = try SealedLog()
    try move(log, 13...13, by: "-1 hour")
    try acknowledge(log, 13)
    try move(log, 14...14, by: "-1 day")
    #expect(try log.found() == ["row_backdated row 14"])
    try log.tamper("update desk110.audit set actor = 'x' where seq = \(log.rows[12])")
    #expect(try log.found() == ["row_changed row 13", "row_backdated row 14"])
  }

  @Test func `ahead for a while is let pass as far as it was`() throws {
    let log = try SealedLog()
    try move(log, 13...14, by: "10 years")
    #expect(try log.found() == ["row_ahead row 13", "row_ahead row 14"])
    try acknowledge(log, 13)
    #expect(try log.found() == [])
  }

  @Test func `is said of the row it was set at alone, with a reason, by an auditor`() throws {
    let log = try SealedLog()
    try move(log, 13...14, by: "-1 hour")
    for row in [1, 12] {
      #expect(refusal { try acknowledge(log, row) }?.rule == "acknowledge_none")
    }
    let empty = refusal {
      try log.auditor.run("select api.acknowledge_audit(\(log.rows[12]), ' ')")
    }
    #expect(empty?.rule == "acknowledge_reason")
    let officer = try ScratchDatabase.person("officer")
    let other = refusal { try officer.run("select api.acknowledge_audit(\(log.rows[12]), 'x')") }
    #expect(other?.state == "42501")
    try acknowledge(log, 13)
    #expect(refusal { try acknowledge(log, 13) }?.rule == "acknowledge_none")
  }

  @Test func `is no way to make verifying fail`() throws {
    let log = try SealedLog()
    for object in ["'x'", "null", "'99999999999999999999'"] {
      try log.intruder.runScript("select desk110.trace(1, 'audit.acknowledge', \(object), '{}')")
    }
    #expect(try log.found() == [])
  }
}
