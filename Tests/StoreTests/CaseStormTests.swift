import Domain
import JSON
import Postgres
import Store
import Support
import Testing

@Suite(.scratchDatabasePerTest) struct `Many who change the same cases at once` {
  private struct Hands {
    let person: Person
    let calls: [Number]
    let cases: [Number]
    var random = SystemRandomNumberGenerator()

    /// Does one thing; what the rules refuse is no harm.
    mutating func act() throws {
      let number = cases[Int.random(in: 0..<cases.count, using: &random)]
      let other = cases[Int.random(in: 0..<cases.count, using: &random)]
      let call = calls[Int.random(in: 0..<calls.count, using: &random)]
      do throws(PostgresError) {
        switch Int.random(in: 0..<10, using: &random) {
        case 0, 1: _ = try person.cases.attach(call, to: number)
        case 2: _ = try person.cases.merge(number, into: other)
        case 3: _ = try person.cases.unmerge(number)
        case 4: try amend(call)
        case 5: _ = try person.cases.finishFollowUp(number, .stillSafe)
        case 6: _ = try person.cases.close(number, reason: nil, waivingCallBacks: true)
        case 7, 8: try hold(number)
        default: try dissuade(number)
        }
      } catch  where error.state?.hasPrefix("DK") == true {}
    }

    private mutating func dissuade(_ number: Number) throws(PostgresError) {
      let results: [DissuasionResult] = [.persuadedBefore, .paidAnyway, .falseAlarm]
      let prevented = Amount(fen: Fen(100), isApproximate: false, said: "1元")
      _ = try person.cases.dissuade(
        number,
        Attempt(
          .init(channel: .phone, result: results.randomElement(using: &random)),
          prevented: prevented))
    }

    /// Stops, freezes, releases or gives back what was paid to one of two accounts.
    private mutating func hold(_ number: Number) throws(PostgresError) {
      let account = [Identifier.card(Int.random(in: 800...801, using: &random)).canonical]
      let fen = Int.random(in: 1...3, using: &random)
      let statements: [SQL] = [
        """
        select api.execute_stop(api.submit_stop(api.request_stop(\(account), \(number.text),
          '{"stop_bank": "x", "stop_name": "x", "transfer": 1, "fen": 1,
            "at": "2026-11-10T09:00:00+08:00", "from_bank": "x", "from_name": "x",
            "from_account": "6217000000000001", "victim_name": "x", "victim_phone": "x",
            "document_kind": "other", "document_number": "x", "description": "x"}')
          ->> 'stop', null) ->> 'stop', jsonb_build_object('fen', \(fen)::bigint))
        """,
        """
        select api.release_stop(l.stop, null, null)
        from api.list_stops('{"state": "executed"}', 1) l
        """,
        """
        select api.freeze_account(\(account), \(number.text),
          jsonb_build_object('filed_number', '1', 'fen', \(fen)::bigint))
        """,
        """
        select api.return_frozen(l."freeze", '{"fen": 1}')
        from api.list_freezes('{"state": "frozen"}', 1) l
        """,
        """
        select api.release_freeze(l."freeze", '{}')
        from api.list_freezes('{"state": "frozen"}', 1) l
        """,
      ]
      if let statement = statements.randomElement(using: &random) {
        try person.session.run(statement)
      }
    }

    private mutating func amend(_ call: Number) throws(PostgresError) {
      let card: JSONValue = [
        "kind": "bank_card", "canonical": .string(Identifier.card(800).canonical), "said": "x",
      ]
      let patches: [JSONValue] = [
        ["kind": "not_fraud"], ["kind": "loss"],
        ["money": [["kind": "prevented", "fen": 7, "said": "7"]]],
        ["money": [["kind": "stopped", "fen": 7, "said": "7", "to": card]]],
        ["money": [["kind": "frozen", "fen": 7, "said": "7", "to": card]]],
        ["dissuasion": ["channel": "sms", "result": "paid_anyway"]],
        ["dissuasion": ["channel": "sms", "result": "persuaded_stop"]],
      ]
      let patch = patches.randomElement(using: &random) ?? [:]
      _ = try person.session.document(
        "select api.amend_call(\(call.text), \(patch.text)::jsonb)")
    }
  }

  /// What is derived from calls, outcomes and merges, in one text.
  private static let derived: SQL = """
    select jsonb_build_array(
      (select jsonb_agg(jsonb_build_array(w.money_id, w.reason) order by w.money_id)
        from desk110.money_withdrawal w),
      (select jsonb_agg(jsonb_build_array(u.case_id, u.outcome_id, u.hours, u.due_at)
        order by u.outcome_id, u.hours) from desk110.followup u),
      (select jsonb_agg(jsonb_build_array(f.id, f.root_id, f.opened_at, f.tactic) order by f.id)
        from desk110.fraud_case f))::text
    """

  @Test func `are told of no deadlock, and leave what follows from all of it`() throws {
    let officer = try Person()
    let recorded = try (0..<6).map { day in
      try officer.record(.dissuasion, at: "2026-11-1\(day)T10:00:00+08:00") { sheet in
        sheet.add(.prevented, 10)
        for tail in 800...801 { sheet.name(.card(tail)) }
        sheet.dissuasion = .init(channel: .phone, result: .persuadedBefore)
      }
    }
    try ScratchDatabase.current.session().run(
      "update desk110.setting set value = '1000' where name = 'stops_per_account'")
    let calls = try recorded.map { try officer.number($0.call) }
    let cases = try recorded.map { try officer.caseNumber($0.caseNumber) }
    let (database, login) = (try ScratchDatabase.current, officer.session.user)
    let threads = try (0..<8).map { _ in
      try Aside {
        var hands = Hands(
          person: Person(session: try database.session(user: login)), calls: calls, cases: cases)
        for _ in 0..<40 { try hands.act() }
      }
    }
    for thread in threads { try thread.join() }
    let maker = Person(session: try database.session())
    let held = try maker.ask("select count(*) from desk110.stop_event where state = 'executed'")
    #expect(held != "0")
    let left = try maker.ask(Self.derived)
    try maker.session.run("select desk110.settle_roots(id) from desk110.fraud_case")
    try maker.session.run(
      """
      select desk110.settle_opening(id), desk110.settle_case(id) from desk110.fraud_case order by id
      """)
    #expect(try maker.ask(Self.derived) == left)
  }

  @Test func `try again when they were in each other's way`() throws {
    let officer = try Person()
    let recorded = try officer.record(.attempt)
    let number = try officer.caseNumber(recorded.caseNumber)
    let (database, login) = (try ScratchDatabase.current, officer.session.user)
    let other = try database.session()
    // Whoever has waited for so long looks whether it is a deadlock, once, and gives way.
    try other.runScript(
      """
      alter role \(login) set deadlock_timeout = '5s'; set deadlock_timeout = '1h';
      begin; lock table desk110.case_closure
      """)
    let closer = try Aside {
      let cases = Cases(try database.session(user: login))
      _ = try cases.close(number, reason: nil)
    }
    let watcher = try database.session()
    // Other tests wait for locks of their own databases.
    while try watcher.run(
      """
      select from pg_locks l join pg_database d on d.oid = l.database
      where not l.granted and d.datname = current_database()
      """
    ).isEmpty {}
    // Waits for what the other holds, who gives way.
    try other.runScript("select from desk110.unit for no key update; rollback")
    try closer.join()
    #expect(try officer.cases.show(number)?["closed"]?.isNull == false)
  }
}
