import Domain
import JSON
import Postgres
import Store
import Support
import Testing

/// What a person may try who has psql, a log-in of her own, and another desk's secrets before her.
@Suite(.scratchDatabasePerTest) struct `An attack` {
  private let maker: Session
  private let victim: Recorded
  private let attacker: Person
  private let unknown = "200-0000-0008"

  init() throws {
    maker = try ScratchDatabase.current.session()
    victim = try Person(unit: "110102").record(.loss, Secrets.write)
    attacker = try Person("investigator", unit: "310000")
  }

  /// All that a script of a person makes the server say: answers, notices and the refusal.
  private func said(_ query: String, by person: Person) throws -> String {
    var heard: [String] = []
    person.session.onNotice = { heard.append($0.message) }
    defer { person.session.onNotice = { _ in } }

    let refused = refusal {
      try person.session.runScript("create temp table heard as \(query)")
      heard.append(try person.ask("select string_agg(h::text, ' ') from heard h") ?? "")
      try person.session.runScript("drop table heard")
    }
    return (heard + [refused?.message ?? ""]).joined(separator: " ")
  }

  private static let leak = """
    create function pg_temp.leak(text) returns boolean language plpgsql cost 0.0000001
      as 'begin raise notice ''%'', $1; return true; end'
    """

  private static let readings = [
    "select l::text as d from api.list_calls('{}', 100) l where pg_temp.leak(l::text)",
    "select l::text as d from api.list_cases('{}', 100) l where pg_temp.leak(l::text)",
    "select t::text as d from api.ring_tie t where pg_temp.leak(t::text)",
    "select t::text as d from api.ring_kept t where pg_temp.leak(t::text)",
    "select t::text as d from api.ring_packed t where pg_temp.leak(t::text)",
    "select q::text as d from api.export_calls(null, null, null, 9, 'x') q where pg_temp.leak(q::text)",
    "select l::text as d from api.list_transfers('{6222000000000097}', null, 'x', 9) l where pg_temp.leak(l::text)",
  ]

  @Test func `by a function that tells what it is shown meets no row of another desk`() throws {
    try attacker.session.runScript(Self.leak)
    for reading in Self.readings {
      let told = try said(reading, by: attacker)
      #expect(!told.contains(victim.call) && !Secrets.told.contains { told.contains($0) })
    }
    // The same tells a person of the desk her own calls: the function does tell.
    let own = try Person("investigator", unit: "110102")
    try own.session.runScript(Self.leak)
    #expect(try said(Self.readings[0], by: own).contains(victim.call))
    #expect(try said(Self.readings[5], by: own).contains(Secrets.victim))
  }

  @Test(arguments: [
    "set row_security = off", "set search_path = pg_temp, desk110, api, pg_catalog",
    "set desk110.view = '110102'", "select set_config('desk110.view', '110102', false)",
    "set session_replication_role = replica", "set default_transaction_isolation = 'serializable'",
    "set local role desk110_investigator", "set role desk110_investigator",
    "select set_config('role', 'desk110_investigator', false)",
    """
    create function pg_temp.eq(bigint, bigint) returns boolean language sql as 'select true';
    create operator pg_temp.= (leftarg = bigint, rightarg = bigint, function = pg_temp.eq);
    set search_path = pg_temp, pg_catalog
    """,
    """
    create function pg_temp.any_unit() returns integer[] language sql as 'select array[1, 2, 3, 4]';
    create temp view unit as select 1 as id; create temp table call (id bigint);
    """,
  ])
  func `by a setting or an object of her own opens nothing`(way: String) throws {
    _ = try? attacker.session.runScript(way)
    let call = victim.call
    for statement in [
      "select api.show_call('\(call)')::text as d",
      "select l::text as d from api.list_calls('{}', 9) l",
      "select api.show_case('\(victim.caseNumber ?? "")')::text as d",
      "select q::text as d from api.export_calls(null, null, null, 9, 'x') q",
      "select api.count_calls()::text || ' of all' as d",
    ] {
      let told = try said(statement, by: attacker)
      #expect(!Secrets.told.contains { told.contains($0) } && !told.contains(call), "\(statement)")
      #expect(!told.contains("1 of all"), "\(statement)")
    }
  }

  @Test(arguments: AttackStatements.refused)
  func `by the means of the server is refused`(statement: String) throws {
    let officer = attacker.session.user
    let refused = refusal {
      try attacker.session.runScript(statement.replacing("ME", with: officer))
    }
    // 42939: a reserved name; 0A000, 42P16, 42809: not with such an object; none of them a misspelling.
    let states: Set = ["42501", "42939", "42P16", "0LP01"]
    #expect(states.contains(refused?.state ?? "allowed"), "\(statement): \(refused as Any)")
    #expect(!Secrets.told.contains { refused?.message?.contains($0) == true })
  }

  @Test(arguments: AttackStatements.empty)
  func `by what the server tells of itself learns nothing`(query: String) throws {
    try maker.runScript("analyze desk110.call, desk110.personal, desk110.mention")
    let busy = try Person(unit: "110102")
    _ = try busy.calls.list(.init(), limit: 1)
    let told = try said(query, by: attacker)
    #expect(!Secrets.told.contains { told.contains($0) } && !told.contains("api.list_calls"))
    #expect(!told.contains("SCRAM-SHA-256$"))
  }

  @Test func `by a key learns whether it is taken, and no more`() throws {
    let sheet = attacker.sheet(.tip)
    let foreign = try Person(unit: "110102")
    var taken = foreign.sheet(.tip)
    taken.narrative = Secrets.words
    try foreign.record(taken)
    var again = sheet
    again.id = taken.id
    let refused = refusal { try attacker.record(again) }
    #expect(refused?.rule == "call_uuid_unique")
    #expect(refused?.message == "this id names another call")
    // What another desk keeps is as unknown as what is not there.
    for statement in [
      "select api.amend_call('NUMBER', '{\"note\": \"x\"}')",
      "select api.attach_call('NUMBER', 'x')",
    ] {
      let refusals = [victim.call, unknown].map { number in
        refusal {
          try attacker.session.runScript(
            statement.replacing("NUMBER", with: number))
        }
      }
      #expect(refusals[0] != nil && refusals[0] == refusals[1])
    }
  }

  @Test func `by a reference or a rule on another's table is refused before it tells`() throws {
    for statement in [
      "create temp table mine (id bigint references desk110.call)",
      "create temp table mine (id bigint); alter table mine add foreign key (id) references desk110.call",
      "create temp table mine () inherits (desk110.call)",
      "create temp table mine partition of desk110.call default",
    ] {
      let state = refusal { try attacker.session.runScript(statement) }?.state
      #expect(["42501", "42P16"].contains(state), "\(statement)")
    }
  }

  @Test func `on the own password moves neither its end nor a duty`() throws {
    let name = attacker.session.user
    try maker.runScript("alter role \(name) valid until '2030-01-01'")
    // PostgreSQL lets every role change its own password; the rest it keeps.
    try attacker.session.runScript("alter role \(name) password 'x'")
    for statement in [
      "alter role \(name) valid until 'infinity'", "alter role \(name) createrole",
      "alter role \(name) connection limit 7", "alter role \(name) noinherit",
    ] {
      #expect(refusal { try attacker.session.runScript(statement) }?.state == "42501")
    }
    let ends = try maker.run(
      "select rolvaliduntil::date::text from pg_roles where rolname = \(name)")
    #expect(try ends[0].decode(String.self) == "2030-01-01")
  }
}
