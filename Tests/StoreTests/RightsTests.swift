import Domain
import JSON
import Postgres
import Store
import Support
import Testing

/// A call and two cases of one desk, one of them merged, with a call-back owed.
private struct Filed {
  let call: String
  let fraudCase: String
  let other: String

  init(unit: String) throws {
    let officer = try Person(unit: unit)
    let opened = try officer.record(.dissuasion) { sheet in
      sheet.caller = .init(phone: "13900000099", name: "李甲", relation: .oneself)
      sheet.narrative = "秘密"
      sheet.add(.paid, 100, from: .card(98), to: .card(99))
      sheet.name(.card(97))
      sheet.elements.pretext = "秘密"
      sheet.dissuasion = .init(channel: .phone, result: .persuadedBefore)
    }
    let merged = try officer.record(.loss)
    let target = try officer.record(.loss)
    _ = try officer.cases.merge(
      officer.caseNumber(merged.caseNumber), into: officer.caseNumber(target.caseNumber))
    call = opened.call
    fraudCase = opened.caseNumber ?? ""
    other = merged.caseNumber ?? ""
  }

  func statement(_ asking: Asking) -> String { asking.statement(call, fraudCase, other) }
}

@Suite(.scratchDatabase) struct `The rights of a person` {
  /// Runs a statement and takes back what it did.
  private func refusal(of statement: String, to person: Person) throws -> PostgresError? {
    try person.session.runScript("begin")
    defer { try? person.session.runScript("rollback") }

    return StoreTests.refusal { try person.session.runScript(statement) }
  }

  @Test(arguments: Asking.duties)
  func `are those of the duty, at the own desk`(duty: String) throws {
    let filed = try Filed(unit: "110102")
    let person = try Person(duty)
    try ScratchDatabase.current.session().runScript(Self.someoneToDisable)
    for asking in Asking.ofDesk + Asking.ofAll {
      let refused = try refusal(of: filed.statement(asking), to: person)
      if asking.duties.contains(duty) {
        #expect(refused == nil, "\(duty) \(asking.name)")
      } else {
        #expect(["42501", "DK403"].contains(refused?.state), "\(duty) \(asking.name)")
      }
    }
  }

  // The role belongs to the whole server, and may be there from another run.
  private static let someoneToDisable = """
    do $$ begin
      if not exists (select from pg_roles where rolname = 'desk_to_disable') then
        create role desk_to_disable;
      end if;
    exception when duplicate_object or unique_violation then null;
    end $$;
    insert into desk110.person (login, unit_id, duty, added_by)
    select 'desk_to_disable', min(id), 'officer', session_user from desk110.unit
    on conflict do nothing;
    """

  @Test(arguments: Asking.duties)
  func `end at the desk: another's calls and cases are unknown`(duty: String) throws {
    let filed = try Filed(unit: "310000")
    let person = try Person(duty)
    for asking in Asking.ofDesk {
      let refused = try refusal(of: filed.statement(asking), to: person)
      if asking.name.hasPrefix("show") || asking.name == "unmask", asking.duties.contains(duty) {
        #expect(refused == nil)
        #expect(try person.ask("select api.show_call(\(filed.call))::text") == nil)
        #expect(try person.ask("select api.show_case(\(filed.fraudCase))::text") == nil)
      } else {
        let expected = asking.duties.contains(duty) ? ["DK404"] : ["42501", "DK403"]
        #expect(expected.contains(refused?.state ?? ""), "\(duty) \(asking.name)")
      }
    }
  }

  @Test func `as commander take in the desks below, without persons, words and accounts`() throws {
    let filed = try Filed(unit: "110102")
    let commander = try Person("commander", unit: "110000")
    let call = try #require(try commander.calls.show(commander.number(filed.call)))
    let fraudCase = try #require(try commander.shownCase(filed.fraudCase))
    let listed = try commander.ask(
      "select jsonb_agg(to_jsonb(l))::text from api.list_calls('{}', 1000) l")
    #expect(call["sheet"]?["money"]?[0]?["fen"] == 10_000)
    #expect(fraudCase["ledger"]?["net_loss_fen"] == 10_000)
    for text in [call.text, fraudCase.text, listed ?? ""] {
      #expect(text.contains(filed.call))
      for secret in ["秘密", "李", "139****", "13900000", "62220000", "2222000"] {
        #expect(!text.contains(secret), "\(secret)")
      }
    }
    let beside = try Person("commander", unit: "310000")
    #expect(try beside.shownCase(filed.fraudCase) == nil)
    #expect(try Person("officer", unit: "110000").shownCase(filed.fraudCase) == nil)
  }

  @Test(arguments: Asking.duties)
  func `never reach a table`(duty: String) throws {
    let maker = try ScratchDatabase.current.session()
    let tables = try maker.run(
      """
      select c.relname::text from pg_class c
      where c.relnamespace = 'desk110'::regnamespace and c.relkind in ('r', 'v')
      """
    ).map { row throws(PostgresError) in try row.decode(String.self) }
    let person = try Person(duty)
    #expect(tables.count > 20)
    for table in tables {
      for statement in [
        "select from desk110.\(table)", "delete from desk110.\(table)",
        "insert into desk110.\(table) default values", "truncate desk110.\(table)",
        "copy desk110.\(table) to stdout", "lock table desk110.\(table)",
      ] {
        #expect(try refusal(of: statement, to: person)?.state == "42501", "\(statement)")
      }
    }
  }

  @Test func `end with the person's work, also in an open session`() throws {
    let filed = try Filed(unit: "110102")
    let officer = try Person()
    #expect(try officer.shownCase(filed.fraudCase) != nil)
    let maker = try ScratchDatabase.current.session()
    try maker.run(
      "insert into desk110.person_disablement (login) values (\(officer.session.user))")
    for asking in Asking.ofDesk + Asking.ofAll
    where asking.duties.contains("officer") && !["hello", "count_calls"].contains(asking.name) {
      #expect(
        try refusal(of: filed.statement(asking), to: officer)?.state == "DK403", "\(asking.name)")
    }
    #expect(try officer.ask("select api.count_calls()") == "0")
  }

  @Test func `of a role of the server that is no person are none`() throws {
    let name = ScratchDatabase.uniqueName("stray")
    let maker = try ScratchDatabase.current.session()
    try maker.runScript("create role \(name) login; grant desk110_officer to \(name)")
    let stray = Person(session: try ScratchDatabase.current.session(user: name))
    let refused = StoreTests.refusal { try stray.record(.tip) }
    #expect(refused?.state == "DK403" && refused?.rule == "person_unknown")
  }
}
