import Domain
import JSON
import Postgres
import Store
import Support
import Testing

@Suite(.scratchDatabasePerTest) struct `The people of a log` {
  private let maker: Session
  private let admin: People
  private let security: Person
  private let giver: People

  init() throws {
    maker = try ScratchDatabase.current.session()
    admin = People(try Person("admin").session)
    security = try Person("security")
    giver = People(security.session)
  }

  /// Adds a person by the administrator's hand alone.
  private func added(_ role: PersonRole, unit: String = "110102") throws -> String {
    let name = ScratchDatabase.uniqueName(role.rawValue)
    _ = try admin.add(name, role, unit: unit, password: nil)
    return name
  }

  private func logIn(_ name: String) throws -> Person {
    Person(session: try ScratchDatabase.current.session(user: name))
  }

  private func standing(_ name: String) throws -> Standing? {
    try Greeting(logIn(name).session).standing
  }

  private func isEnded(_ person: Person) -> Bool {
    refusal { try person.session.run("select 1") } != nil
  }

  @Test func `are added by one hand and given their duty by another`() throws {
    let name = try added(.officer)
    let officer = try logIn(name)
    #expect(try standing(name) == .waiting)
    #expect(refusal { try officer.record(.tip) }?.state == "42501")
    #expect(refusal { _ = try admin.give(name, nil) }?.state == "42501")
    #expect(refusal { _ = try giver.add("x", .officer, unit: "110102", password: nil) } != nil)
    #expect(try giver.give(name, nil)?["given"] == true)
    #expect(try standing(name) == .atWork)
    #expect(try officer.record(.loss).caseNumber != nil)
    #expect(refusal { _ = try giver.give(security.session.user, .officer) }?.rule == "person_self")
    let trail = try maker.run(
      "select string_agg(actor || ' ' || action, ', ' order by seq) from desk110.audit where object = \(name)"
    )
    #expect(
      try trail[0].decode(String.self)
        == "\(adminName) person.add, \(security.session.user) person.give")
  }

  private var adminName: String {
    get throws {
      try maker.run("select login::text from desk110.person where login::text ~ '^admin'")[0]
        .decode(String.self)
    }
  }

  @Test func `have their duty at once while there is no security administrator, or by rule`()
    throws
  {
    try maker.run("delete from desk110.duty_grant where duty = 'security'")
    #expect(try standing(added(.officer)) == .atWork)
    try maker.run(
      """
      insert into desk110.duty_grant (login, duty, unit_id, given_by)
      select login, 'security', unit_id, 'x' from desk110.person where login = \(security.session.user)
      """)
    #expect(try standing(added(.officer)) == .waiting)
    _ = try giver.setRule("duty_two_hands", to: "off")
    #expect(try standing(added(.officer)) == .atWork)
  }

  @Test func `have one duty each, whatever is granted past the log`() throws {
    let name = try added(.officer)
    _ = try giver.give(name, nil)
    for role in PersonRole.allCases {
      #expect(refusal { _ = try giver.give(name, role) }?.rule == "duty_held")
    }
    let insert = refusal {
      try maker.run(
        """
        insert into desk110.duty_grant (login, duty, unit_id, given_by)
        select login, 'auditor', unit_id, 'x' from desk110.person where login = \(name)
        """)
    }
    #expect(insert?.state == "23505")
    // What the log did not give has no effect in it.
    try maker.runScript("grant desk110_auditor, desk110_admin to \(name)")
    let person = try logIn(name)
    for statement in [
      "select api.audit_list(null, null, null, null, null, 1)",
      "select api.add_unit('440000', 'x', null, null, null)",
    ] {
      let refused = refusal { try person.session.runScript(statement) }
      #expect(refused?.rule == "duty_missing", "\(statement)")
    }
    _ = try giver.take(name)
    let held = try maker.run(
      """
      select string_agg(m.roleid::regrole::text, ' ') from pg_auth_members m
      where m.member::regrole::text = \(name)
      """)
    #expect(try held[0].decode(String.self) == "desk110_person")
    _ = try giver.give(name, .commander)
    #expect(try Greeting(logIn(name).session).role == .commander)
  }

  @Test func `leave a desk with their sessions, at once`() throws {
    let name = try added(.officer)
    _ = try giver.give(name, nil)
    let first = try logIn(name)
    let second = try logIn(name)
    let call = try first.record(.loss).call
    #expect(try admin.move(name, to: "310000")?["sessions"] == 2)
    #expect(isEnded(first) && isEnded(second))
    #expect(try standing(name) == .waiting)
    _ = try giver.give(name, nil)
    let there = try logIn(name)
    #expect(try there.calls.show(there.number(call)) == nil)
    #expect(try there.record(.tip).call != call)
    #expect(refusal { _ = try admin.move(name, to: "310000") }?.rule == "person_move_elsewhere")
    #expect(refusal { _ = try admin.move(name, to: "7") }?.rule == "unit_unknown")
  }

  @Test(arguments: ["take", "disable", "reset", "sessions"])
  func `lose what they have open`(way: String) throws {
    let name = try added(.investigator)
    _ = try giver.give(name, nil)
    let person = try logIn(name)
    let other = try logIn(try added(.officer))
    switch way {
    case "take": _ = try giver.take(name)
    case "disable": _ = try admin.disable(name)
    case "reset": _ = try giver.reset(name, password: "Of-the-desk-7")
    default: try security.session.run("select api.end_sessions(\(name))")
    }
    #expect(isEnded(person) && !isEnded(other))
  }

  @Test func `change a password that another reset before they work on`() throws {
    let name = try added(.officer)
    _ = try giver.give(name, nil)
    let answer = try giver.reset(name, password: "Of-the-desk-7")
    #expect(answer?["asks_change"] == true)
    let hours = try maker.run(
      "select round(extract(epoch from rolvaliduntil - now()) / 3600)::int from pg_roles where rolname = \(name)"
    )
    #expect(try hours[0].decode(Int.self) == 24)
    let person = try logIn(name)
    #expect(try Greeting(person.session).standing == .mustChange)
    #expect(try Greeting(person.session).passwordUntil != nil)
    #expect(refusal { try person.record(.tip) }?.state == "42501")
    #expect(try People(person.session).rotate(name, password: "Mine-alone-8")?["duty"] == "officer")
    #expect(try Greeting(person.session).standing == .atWork)
    #expect(try person.record(.tip).call != "")
    let days = try maker.run(
      "select round(extract(epoch from rolvaliduntil - now()) / 86400)::int from pg_roles where rolname = \(name)"
    )
    #expect(try days[0].decode(Int.self) == 90)
  }

  @Test func `keep their password when the rule asks for no change`() throws {
    _ = try giver.setRule("password_asks_change", to: "")
    _ = try giver.setRule("password_days", to: "0")
    let name = try added(.officer)
    _ = try giver.give(name, nil)
    #expect(try giver.reset(name, password: "Of-the-desk-7")?["asks_change"] == false)
    #expect(try standing(name) == .atWork)
    _ = try People(logIn(name).session).rotate(name, password: "Mine-alone-8")
    let ends = try maker.run(
      "select rolvaliduntil = 'infinity' from pg_roles where rolname = \(name)")
    #expect(try ends[0].decode(Bool.self))
  }

  @Test func `take none of their last passwords again`() throws {
    let name = try added(.officer)
    _ = try giver.give(name, nil)
    _ = try giver.setRule("password_history", to: "2")
    let own = People(try logIn(name).session)
    for password in ["First-lamp-1", "Second-lamp-2", "Third-灯-3"] {
      _ = try own.rotate(name, password: password)
    }
    for used in ["Second-lamp-2", "Third-灯-3"] {
      #expect(refusal { _ = try own.rotate(name, password: used) }?.rule == "password_used")
    }
    // Further back than the rule reaches.
    _ = try own.rotate(name, password: "First-lamp-1")
    _ = try giver.setRule("password_history", to: "0")
    _ = try own.rotate(name, password: "First-lamp-1")
    let kept = try maker.run(
      "select count(*), count(distinct salt) from desk110.password_past where login = \(name)")
    #expect(try kept[0].decode(Int.self, Int.self) == (5, 5))
  }

  @Test(.enabled(if: TestServer.isOwn))
  func `log in by the new password alone, and not after its end`() throws {
    let name = try added(.officer)
    try maker.runScript("grant test_scram to \(name)")
    let database = try ScratchDatabase.current
    func opens(_ password: String) -> Bool {
      (try? Session("\(database.conninfo(user: name)) password='\(password)'")) != nil
    }
    _ = try giver.reset(name, password: "Of-the-desk-7")
    #expect(opens("Of-the-desk-7"))
    let session = try Session("\(database.conninfo(user: name)) password='Of-the-desk-7'")
    #expect(session.passwordUsed == "Of-the-desk-7")
    _ = try People(session).rotate(name, password: "Mine-alone-8")
    #expect(opens("Mine-alone-8") && !opens("Of-the-desk-7"))
    try maker.runScript("alter role \(name) valid until 'yesterday'")
    #expect(!opens("Mine-alone-8"))
  }

  @Test(arguments: [
    ("password_days", "-1"), ("password_days", "x"), ("password_length", "0"), ("nothing", "1"),
    ("password_asks_change", "rotate"), ("retain_audit_days", "182"), ("retain_words_days", "3"),
    ("password_history", "25"),
    ("followup_hours", "1"), ("duty_two_hands", "maybe"), ("password_days", "100000"),
  ])
  func `set rules to nothing that is none`(name: String, value: String) {
    #expect(refusal { _ = try giver.setRule(name, to: value) }?.rule == "rule_value")
  }

  @Test func `never do away with the maker`() throws {
    for change in [
      { _ = try giver.take(maker.user) }, { _ = try giver.reset(maker.user, password: "x") },
      { _ = try admin.move(maker.user, to: "110102") }, { _ = try admin.disable(maker.user) },
      { try security.session.run("select api.end_sessions(\(maker.user))") },
    ] as [() throws -> Void] {
      #expect(refusal(change)?.rule == "person_maker")
    }
    #expect(refusal { _ = try People(maker).rotate("x", password: "y") }?.rule == "person_maker")
  }
}
