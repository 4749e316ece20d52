import Domain
import JSON
import Postgres
import Store
import Support
import Testing

@Suite(.scratchDatabasePerTest) struct `A house` {
  private var maker: Session { get throws { try ScratchDatabase.current.session() } }

  @Test func `is founded once, by its maker, who may also record`() throws {
    let maker = try maker
    let tactics: JSONValue = [["code": "T08", "zh": "冒充公检法", "en": "posing as police"]]
    for _ in 0..<2 { try Founding(maker).perform(scheme: "1", tactics: tactics) }
    let greeting = try Greeting(maker)
    #expect(greeting.unit == "000000" && greeting.role == .admin)
    #expect(greeting.dayStartMinutes == 0 && greeting.schema > 0)
    #expect(try Units(maker).list().count == 1)
    let rows = try maker.run("select code, zh from api.list_tactics()")
    #expect(try rows.map { row in try row.decode(String.self) } == ["T08"])
    let recorded = try Person(session: maker).record(.loss)
    #expect(recorded.caseNumber != nil)
    #expect(
      refusal {
        try Person(session: maker).record(.loss) { $0.tactic = .init(code: "T99", isGiven: true) }
      }?.rule == "tactic_unknown")
    #expect(
      refusal { try Person(session: maker).amend(recorded.call, ["tactic": "T99"]) }?.rule
        == "tactic_unknown")
    let installs = try maker.run(
      "select count(*) from desk110.audit where action = 'tactics.install'")
    #expect(try installs[0].decode(Int.self) == 1)
  }

  @Test func `of an earlier schema still says which it is`() throws {
    let maker = try maker
    try maker.runScript(
      """
      drop function api.hello();
      create function api.hello() returns table (
        schema integer, unit text, duty text, me name, day_start_minutes integer)
        language sql begin atomic
          select 11, '000000'::text, 'admin'::text, session_user::name, 0;
        end;
      """)
    let greeting = try Greeting(maker)
    #expect(greeting.schema == 11 && greeting.newSightings == 0)
  }

  @Test func `puts a new desk below the one that holds its division`() throws {
    let units = Units(try maker)
    func add(_ code: String, below parent: String? = nil) throws -> JSONValue? {
      try units.add(
        code: code, name: "x", parent: parent, population: nil, dayStartMinutes: nil)?["parent"]
    }
    #expect(try add("110102") == "000000")
    #expect(try add("110000") == "000000")
    #expect(try add("110105") == "110000")
    #expect(try add("440300") == "000000")
    #expect(try add("440305") == "440300")
    #expect(try add("998877", below: "110105") == "110105")
    #expect(refusal { _ = try add("110000") }?.rule == "unit_code_unique")
    #expect(refusal { _ = try add("120000", below: "7") }?.rule == "unit_unknown")
    #expect(refusal { _ = try add("秘密") }?.rule == "unit_code_form")
  }

  @Test(.enabled(if: TestServer.isOwn))
  func `lets a new person in by the password at once, and not after the end`() throws {
    let maker = try maker
    let people = People(maker)
    let login = ScratchDatabase.uniqueName("新人")
    _ = try people.add(login, .officer, unit: "000000", password: "口令 one")
    try maker.runScript("grant test_scram to \"\(login)\"")
    let database = try ScratchDatabase.current
    func logIn(_ password: String) throws -> Session {
      try Session("\(database.conninfo(user: login)) password='\(password)'")
    }
    #expect(try Greeting(logIn("口令 one")).login == login)
    #expect(throws: PostgresError.self) { try logIn("口令 two") }
    #expect(
      refusal { _ = try people.add(login, .officer, unit: "000000", password: nil) }?.rule
        == "person_unique")
    _ = try people.disable(login)
    #expect(throws: PostgresError.self) { try logIn("口令 one") }
    #expect(refusal { _ = try people.disable(login) }?.rule == "person_disabled")
    #expect(refusal { _ = try people.disable(maker.user) }?.rule == "person_self")
    #expect(refusal { _ = try people.disable("nobody") }?.rule == "person_unknown_name")
    #expect(try people.list().count == 2)
  }

  @Test(.emptyDatabase) func `is set up by a role that is no superuser, where it may`() throws {
    let database = try ScratchDatabase.current
    let name = ScratchDatabase.uniqueName("owner")
    try database.session().runScript(
      "create role \(name) login createrole; alter database \(database.name) owner to \(name)")
    let session = try database.session(user: name)
    try Migrator(session).apply()
    try Founding(session).perform(scheme: "1", tactics: [])
    #expect(try Greeting(session).role == .admin)
    let login = ScratchDatabase.uniqueName("first")
    _ = try People(session).add(login, .officer, unit: "000000", password: nil)
    let officer = Person(session: try database.session(user: login))
    #expect(try officer.record(.loss).caseNumber != nil)
    try database.session().runScript("alter database \(database.name) owner to current_user")
  }
}
