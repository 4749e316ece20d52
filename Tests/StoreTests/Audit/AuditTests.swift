import Domain
import JSON
import Postgres
import Store
import Support
import Testing

@Suite(.scratchDatabase) struct `The audit` {
  private let officer: Person
  private let maker: Session

  init() throws {
    officer = try Person()
    maker = try ScratchDatabase.current.session()
  }

  /// What the officer is on record for, oldest first.
  private var actions: [String] {
    get throws {
      try maker.run(
        "select action from desk110.audit where actor = \(officer.session.user) order by seq"
      ).map { row throws(PostgresError) in try row.decode(String.self) }
    }
  }

  @Test func `has a row for every write and every read of personal data`() throws {
    let recorded = try officer.record(.dissuasion) { $0.name(.card(91)) }
    let number = try officer.caseNumber(recorded.caseNumber)
    let other = try officer.record(.loss)
    _ = try officer.shown(recorded.call)
    _ = try officer.shown(recorded.call, unmasking: "复核")
    try officer.amend(recorded.call, ["note": "x"])
    _ = try officer.calls.list(.init(), limit: 1)
    _ = try officer.cases.show(number)
    _ = try officer.cases.list(.init(), limit: 1)
    _ = try officer.cases.dissuade(
      number, Attempt(.init(channel: .phone, result: .persuadedBefore)))
    _ = try officer.cases.followUps(dueBy: Instant(microseconds: 0), limit: 1)
    _ = try officer.cases.finishFollowUp(number, .stillSafe)
    _ = try officer.cases.merge(officer.caseNumber(other.caseNumber), into: number)
    _ = try officer.cases.unmerge(officer.caseNumber(other.caseNumber))
    _ = try officer.cases.attach(officer.number(other.call), to: number)
    _ = try officer.cases.close(number, reason: nil, waivingCallBacks: true)
    _ = try officer.cases.reopen(number)
    try officer.session.run("select api.show_account('{6222000000000091}')")
    #expect(
      try actions == [
        "call.record", "call.record", "call.show", "call.unmask", "call.amend", "call.list",
        "case.show", "case.list", "case.dissuade", "followup.list", "followup.done", "case.merge",
        "case.unmerge", "case.attach", "case.close", "case.reopen", "account.show",
      ])
    let reasons = try maker.run(
      "select detail->>'reason' from desk110.audit where action = 'call.unmask'")
    #expect(try reasons[0].decode(String.self) == "复核")
  }

  @Test func `has a row for a sheet sent again, which tells what is known once more`() throws {
    let sheet = officer.sheet(.tip) { $0.name(.card(92)) }
    for _ in 1...2 { try officer.record(sheet) }
    #expect(try actions == ["call.record", "call.repeat"])
  }

  @Test func `has a row for a number that is not there to be seen`() throws {
    _ = try officer.session.document("select api.show_call('245-7325-2954')")
    _ = try officer.session.document("select api.show_case('874-1956-3868')")
    #expect(try actions == ["call.show", "case.show"])
    let rows = try maker.run(
      """
      select bool_and(detail = '{"found": false}' and object is null)
      from desk110.audit where actor = \(officer.session.user)
      """)
    #expect(try rows[0].decode(Bool.self))
  }

  @Test func `goes with the transaction: what is rolled back was not done or read`() throws {
    try officer.session.runScript("begin")
    let recorded = try officer.record(.loss)
    _ = try officer.shownCase(recorded.caseNumber)
    try officer.session.runScript("rollback")
    #expect(try actions == [])
    let other = try Person()
    #expect(try other.shownCase(recorded.caseNumber) == nil)
  }

  // In a database of its own: to empty a table takes locks that the other tests would meet.
  @Test(.scratchDatabase)
  func `is never changed, removed or emptied, not even by its owner`() throws {
    try officer.record(.loss)
    for statement in [
      "update desk110.audit set actor = 'x'", "delete from desk110.audit",
      "truncate desk110.audit", "update desk110.amendment set patch = '{}'",
      "truncate desk110.amendment", "truncate desk110.briefing cascade",
      "truncate desk110.call cascade",
    ] {
      let refused = refusal { try maker.runScript(statement) }
      #expect(
        refused?.rule == "append_only" || statement.contains("set patch"), "\(statement)")
      try maker.runScript("set role desk110_owner")
      _ = try? maker.runScript(statement)
      try maker.runScript("reset role")
    }
    #expect(try actions == ["call.record"])
  }

  @Test func `carries in each row the hash of the row`() throws {
    try officer.record(.loss)
    _ = try officer.calls.list(.init(), limit: 1)
    let wrong = try maker.run(
      """
      select count(*) filter (where a.row_hash <> sha256(
          desk110.audit_bytes(a.actor, a.unit_id, a.action, a.object, a.detail, a.at))), count(*)
      from desk110.audit a
      """)
    let (changed, all) = try wrong[0].decode(Int.self, Int.self)
    #expect(changed == 0 && all > 2)
  }

  @Test func `is listed to an auditor, who sees no call`() throws {
    let recorded = try officer.record(.loss) { $0.narrative = "秘密" }
    let auditor = try Person("auditor")
    var filter = AuditTrail.Filter()
    filter.actor = officer.session.user
    filter.action = "call"
    let rows = try AuditTrail(auditor.session).list(filter, limit: 10)
    #expect(rows.count == 1)
    #expect(try actions == ["call.record"])
    let whole = try auditor.ask(
      "select string_agg(a::text, ' ') from api.audit_list(null, null, null, null, null, 1000) a")
    #expect(whole?.contains(recorded.call) == true && whole?.contains("秘密") == false)
    #expect(refusal { _ = try auditor.shown(recorded.call) }?.state == "42501")
  }

  @Test func `keeps of a filter nothing that a person wrote freely`() throws {
    try officer.session.run(
      #"select api.list_calls('{"kind": "tip", "victim": "李甲"}', 1)"#)
    let rows = try maker.run(
      "select detail::text from desk110.audit where actor = \(officer.session.user)")
    #expect(try rows[0].decode(String.self) == #"{"kind": "tip"}"#)
  }
}
