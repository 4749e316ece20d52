import Domain
import JSON
import Postgres
import Store
import Support
import Testing

@Suite(.scratchDatabasePerTest) struct `What is kept for a time` {
  private let maker: Session
  private let officer: Person
  private let commander: Session
  private let security: Session
  /// Recorded six years ago, its case closed five years ago.
  private let spent: Recorded

  private static let longAgo = "2020-06-01T10:00:00+08:00"
  private static let day = "'2020-06-01 00:00+08', '2020-06-02 00:00+08'"

  init() throws {
    maker = try ScratchDatabase.current.session()
    officer = try Person()
    commander = try Person("commander", unit: "110000").session
    security = try Person("security").session
    spent = try officer.record(.loss, at: Self.longAgo, Secrets.write)
    try officer.amend(spent.call, ["note": .string(Secrets.words + "！")])
    try Self.close(spent, by: officer)
  }

  private static func close(_ recorded: Recorded, by officer: Person) throws {
    _ = try officer.cases.close(
      officer.caseNumber(recorded.caseNumber), reason: Secrets.words, waivingCallBacks: true)
    try ScratchDatabase.current.session().runScript(
      "update desk110.case_closure set closed_at = '2021-06-01' where closed_at > '2022-01-01'")
  }

  /// The tables in which a row has one of the words.
  private func tables(with words: [String]) throws -> [String] {
    try maker.runScript(
      """
      create or replace function pg_temp.tables(p_words text) returns setof text language plpgsql as $$
      declare v_table text; v_n bigint;
      begin
        for v_table in
          select c.oid::regclass::text from pg_class c
          where c.relnamespace = 'desk110'::regnamespace and c.relkind = 'r' order by 1
        loop
          execute format('select count(*) from %s t where t::text ~ %L', v_table, p_words) into v_n;
          if v_n > 0 then return next v_table; end if;
        end loop;
      end $$
      """)
    return try maker.run("select pg_temp.tables(\(words.joined(separator: "|")))")
      .map { row throws(PostgresError) in try row.decode(String.self) }
  }

  /// A stop that was refused and a freeze that was released, long ago, for reasons that tell of persons.
  private func refuseAndRelease() throws {
    try maker.run(
      """
      with account as (
        select f.id as case_id, f.unit_id, i.id
        from desk110.fraud_case f, desk110.identifier i
        where i.canonical = '6222000000000097'
      ), stop as (
        insert into desk110.stop_order (unit_id, case_id, identifier_id, attempt, mode, called_at)
        select a.unit_id, a.case_id, a.id, 1, 'regular', \(Self.longAgo)::timestamptz from account a
        returning id, unit_id
      ), frozen as (
        insert into desk110.freeze_order (unit_id, case_id, identifier_id, attempt, filed_number)
        select a.unit_id, a.case_id, a.id, 1, 'x' from account a
        returning id, unit_id
      ), refused as (
        insert into desk110.stop_event (order_id, state, unit_id, at, by, reason)
        select s.id, 'refused', s.unit_id, \(Self.longAgo)::timestamptz, 'x', \(Secrets.words) from stop s
      )
      insert into desk110.freeze_event (order_id, state, unit_id, at, by, reason)
      select f.id, 'released', f.unit_id, \(Self.longAgo)::timestamptz, 'x', \(Secrets.words) from frozen f
      """)
  }

  private func figures() throws -> [String] {
    try ["figures", "figures_recounted"].map { name in
      try commander.runScript(
        "create temp table told as select api.\(name)(\(Self.day))::text as f")
      defer { try? commander.runScript("drop table told") }
      return try commander.run("select f from told")[0].decode(String.self)
    }
  }

  private var due: [RetentionClass: Int] {
    get throws {
      Dictionary(uniqueKeysWithValues: try Retention(commander).plan().map { ($0.kind, $0.due) })
    }
  }

  @Test func `shows what is over before anything goes, and changes nothing`() throws {
    let rows = "select md5(string_agg(c::text, '' order by c.id)) from desk110.call c"
    try maker.runScript("create temp table before as \(rows)")
    let plan = try Retention(commander).plan()
    #expect(plan.map(\.kind) == [.personal, .words, .holders, .searches, .audit])
    #expect(plan[0].due == 1 && plan[0].kept == 0 && plan[0].days == 1095)
    #expect(plan[0].oldest == Instant(Self.longAgo) && plan[0].newest == Instant(Self.longAgo))
    #expect(plan[1].due == 1 && plan[2].due == 0 && plan[4].kept == nil)
    try maker.runScript("create temp table after as \(rows)")
    let same = try maker.run("select b = a from before b, after a")
    #expect(try same[0].decode(Bool.self))
  }

  @Test func `takes persons out of everything, and leaves every figure`() throws {
    let before = try figures()
    let list = try officer.ask("select l::text from api.list_cases('{}', 9) l")
    try refuseAndRelease()
    let told = try tables(with: Secrets.told)
    #expect(
      Set(["personal", "stop_event", "freeze_event"].map { "desk110." + $0 }).isSubset(of: told))
    #expect(try Retention(commander).forgetSome(of: .personal) == 1)
    #expect(try Retention(commander).forgetSome(of: .personal) == 0)
    #expect(try tables(with: Secrets.told.filter { $0 != "99998888" }) == [])
    #expect(try tables(with: ["幸福小区"]).contains("desk110.call"))
    #expect(try figures() == before)
    #expect(try officer.ask("select l::text from api.list_cases('{}', 9) l") == list)
    let shown = try #require(try officer.shown(spent.call, unmasking: "复核"))
    #expect(shown["caller"]?["name"] == nil && shown["victim"]?["phone"] == nil)
    #expect(shown["money"]?[0]?["fen"] == 10_000)
  }

  @Test func `takes out words, and then holders, and leaves accounts`() throws {
    let before = try figures()
    try officer.session.run("select api.read_in_calls()")
    for kind in [RetentionClass.personal, .words] {
      #expect(try Retention(commander).forgetSome(of: kind) == 1)
    }
    #expect(try tables(with: ["幸福小区"]) == [])
    #expect(try tables(with: ["王乙"]) == ["desk110.mention"])
    try security.run("select api.set_rule('retain_holders_days', '400')")
    #expect(try Retention(commander).forgetSome(of: .holders) == 1)
    #expect(try tables(with: ["王乙"]) == [])
    #expect(try tables(with: ["6222000000000097"]) == ["desk110.identifier"])
    #expect(try figures() == before)
  }

  @Test(arguments: ["open", "reopened", "later call", "frozen", "stopped", "owed"])
  func `leaves what a case still needs`(reason: String) throws {
    let fraudCase = spent.caseNumber ?? ""
    switch reason {
    case "open": try maker.runScript("delete from desk110.case_closure")
    case "reopened": _ = try officer.cases.reopen(officer.caseNumber(spent.caseNumber))
    case "later call":
      let late = try officer.record(.followUp, at: "2026-11-10T10:00:00+08:00")
      _ = try officer.cases.attach(officer.number(late.call), to: officer.caseNumber(fraudCase))
    case "frozen":
      try officer.session.run(
        """
        select api.freeze_account('{6222000000000097}', \(fraudCase), '{"filed_number": "1", "fen": 1}')
        """)
    case "stopped":
      try officer.session.run(
        """
        select api.execute_stop(api.submit_stop(api.request_stop('{6222000000000097}', \(fraudCase),
          '{"stop_bank": "x", "stop_name": "x", "at": "2026-11-10T09:00:00+08:00", "from_bank": "x",
            "from_name": "x", "victim_phone": "13900000098", "victim_name": "x",
            "document_kind": "other", "document_number": "x", "description": "x"}')
          ->> 'stop', null) ->> 'stop', '{}')
        """)
    default:
      try maker.runScript("delete from desk110.followup_result")
      try maker.runScript(
        """
        insert into desk110.followup (unit_id, case_id, hours, due_at)
        select unit_id, id, 24, now() from desk110.fraud_case
        """)
    }
    let plan = try Retention(commander).plan()
    #expect(plan[0].due == 0 && plan[1].due == 0, "\(reason)")
    #expect((plan[0].kept ?? 0) >= 1)
    #expect(try Retention(commander).forgetSome(of: .personal) == 0)
    #expect(try tables(with: [Secrets.victim]).contains("desk110.personal"))
  }

  @Test func `is the commander's, for her desk and those below it`() throws {
    let beside = try Person("commander", unit: "310000").session
    #expect(try Retention(beside).plan().allSatisfy { $0.due == 0 })
    #expect(try Retention(beside).forgetSome(of: .personal) == 0)
    #expect(try due[.personal] == 1)
    #expect(
      refusal { _ = try Retention(commander).forgetSome(of: .audit) }?.rule == "retention_class")
  }

  @Test func `leaves the audit and the briefings, and rows of its own`() throws {
    try maker.runScript(
      """
      insert into desk110.briefing (unit_id, kind, period_from, period_to, number, revision, content, frozen_by,
        scope, year, sequence, figures)
      select id, 'daily', \(Self.day), 'x', 1, 'as it went out', 'x', 'own', 2020, 1, '{}' from desk110.unit
      where code = '110102';
      create temp table before as select seq, row_hash, a::text as whole from desk110.audit a;
      """)
    for kind in [RetentionClass.personal, .words] {
      _ = try Retention(commander).forgetSome(of: kind)
    }
    let kept = try maker.run(
      """
      select (select count(*) from before b
          where not exists (select from desk110.audit a where a::text = b.whole)),
        (select string_agg(content, '') from desk110.briefing),
        (select string_agg(action, ' ' order by seq) from desk110.audit
          where seq > (select max(seq) from before)),
        (select string_agg(class || ' ' || (done ->> 'n'), ', ' order by id) from desk110.retention_run)
      """)
    let (gone, content, actions, runs) = try kept[0].decode(
      Int.self, String.self, String.self, String.self)
    #expect(gone == 0 && content == "as it went out" && runs == "personal 1, words 1")
    #expect(actions == "retention.personal retention.run retention.words retention.run")
    for statement in [
      "delete from desk110.retention_run", "truncate desk110.retention_run",
      "update desk110.amendment set before = before || '{\"note\": \"x\"}'",
      "update desk110.amendment set patch = '{\"note\": \"x\"}'",
      "update desk110.amendment set amended_by = 'x'", "delete from desk110.amendment",
      "truncate desk110.transfer_party",
    ] {
      #expect(refusal { try maker.runScript(statement) }?.rule == "append_only", "\(statement)")
    }
  }

  @Test func `goes in pieces, and again over what was added since`() throws {
    for _ in 0..<3 { try officer.record(.tip, at: Self.longAgo, Secrets.write) }
    try maker.runScript(
      "update desk110.setting set value = '2' where name = 'retention_batch'")
    #expect(try due[.personal] == 4)
    var pieces: [Int] = []
    repeat {
      pieces.append(try Retention(commander).forgetSome(of: .personal))
    } while pieces.last != 0
    #expect(pieces == [2, 2, 0])
    try officer.amend(spent.call, ["caller": ["phone": "13912345678"]])
    #expect(try due[.personal] == 1)
    #expect(try Retention(commander).forgetSome(of: .personal) == 1)
    #expect(try tables(with: ["13912345678"]) == [])
  }

  @Test func `forgets searches that nobody runs`() throws {
    try officer.session.run("select api.save_search('x', '理财', '{}', 'newest')")
    try officer.session.run("select api.save_search('y', '刷单', '{}', 'newest')")
    try maker.runScript("update desk110.saved_search set saved_at = '2025-01-01' where name = 'x'")
    #expect(try due[.searches] == 1)
    #expect(try Retention(commander).forgetSome(of: .searches) == 1)
    #expect(try officer.ask("select name from api.list_saved_searches()") == "y")
  }
}
