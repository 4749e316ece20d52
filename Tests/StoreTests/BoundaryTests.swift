import Domain
import JSON
import Postgres
import Store
import Support
import Testing

@Suite(.scratchDatabase) struct `A person with psql` {
  private let officer: Person
  private let colleague: Person
  private let foreign: Recorded

  init() throws {
    officer = try Person()
    colleague = try Person(unit: "310000")
    foreign = try colleague.record(.loss) { $0.narrative = "秘密" }
  }

  @Test func `becomes nobody else`() throws {
    let names = [
      colleague.session.user, "postgres", "desk110_owner", "desk110_index", "desk110_keeper",
      "desk110_admin", "desk110_commander", "pg_read_all_data",
    ]
    for name in names {
      for statement in [
        "set role \(name)", "select set_config('role', '\(name)', false)",
        "set session authorization \(name)", "grant \(name) to \(officer.session.user)",
        "alter role \(name) password 'x'", "create role x in role \(name)",
      ] {
        // 42939: the names of the server's own roles are reserved.
        let state = refusal { try officer.session.runScript(statement) }?.state
        #expect(state == "42501" || state == "42939", "\(statement)")
      }
    }
    try officer.session.runScript("set role desk110_officer")
    #expect(refusal { try officer.record(.tip) }?.rule == "person_unknown")
    try officer.session.runScript("reset role")
    #expect(try officer.shownCase(foreign.caseNumber) == nil)
  }

  @Test func `gains nothing by a search path or objects of her own`() throws {
    try officer.session.runScript(
      """
      create temp table person (login name, unit_id integer, duty text);
      insert into person select session_user, 1, 'admin';
      create function pg_temp.me() returns name language sql as $$ select 'postgres'::name $$;
      create function pg_temp.has_duty(text) returns boolean language sql as $$ select true $$;
      create function pg_temp.length(text) returns integer language sql as $$ select 1 $$;
      set search_path = pg_temp, desk110, api, pg_catalog;
      """)
    #expect(try officer.ask("select api.show_case(\(foreign.caseNumber))::text") == nil)
    #expect(try officer.ask("select me::text from api.hello()") == officer.session.user)
    #expect(
      refusal { try officer.session.run("select api.add_unit('1', 'x', null, null, null)") }?.state
        == "42501")
  }

  @Test func `calls no function of the schema below`() throws {
    for statement in [
      "select desk110.trace(1, 'x', null)", "select desk110.sheet_of(1)",
      "select desk110.register_person('x', 'admin', '000000', 'x')", "select desk110.hits(1)",
      "select desk110.visible_calls('{1}')", "select desk110.found_house('x')",
      "select * from desk110.live_case", "select nextval('desk110.call_id_seq')",
    ] {
      #expect(refusal { try officer.session.runScript(statement) }?.state == "42501")
    }
  }

  @Test func `makes nothing that outlives the session`() {
    for statement in [
      "create table public.x ()", "create table api.x ()", "create table desk110.x ()",
      "create function api.x() returns integer language sql return 1", "create schema x",
      "alter function api.hello() owner to current_user", "drop function api.hello()",
      "create trigger x before insert on desk110.call execute function desk110.append_only()",
      "create rule x as on select to desk110.call do instead select 1",
      "create policy x on desk110.call using (true)",
      "alter table desk110.call disable row level security",
    ] {
      #expect(
        refusal { try officer.session.runScript(statement) }?.state == "42501", "\(statement)")
    }
  }

  @Test func `with row security off sees no more`() throws {
    try officer.session.runScript("set row_security = off")
    #expect((try? officer.shownCase(foreign.caseNumber)) ?? nil == nil)
  }

  @Test func `cannot tell another desk's number from one that is none`() throws {
    let unknown = "800-0000-0008"
    let answers = try [foreign.caseNumber, unknown].map { number in
      try officer.ask("select api.show_case(\(number))::text")
    }
    #expect(answers == [nil, nil])
    let refusals = [foreign.caseNumber, unknown].map { number in
      refusal { try officer.session.run("select api.close_case(\(number), null, null)") }
    }
    #expect(refusals[0] != nil && refusals[0] == refusals[1])
  }

  @Test func `is not let into the case log by a name that is no name`() throws {
    let admin = try Person("admin")
    for name in ["pg_x", "desk110_x", "none", "public", "1x", "x;y", "x y", "", "甲\u{200B}乙", "１"] {
      let refused = refusal {
        try admin.session.run("select api.add_person(\(name), 'officer', '000000', null)")
      }
      #expect(refused?.rule == "person_name_form", "\(name)")
    }
    for verifier in ["secret", "SCRAM-SHA-256$x", "md5" + String(repeating: "0", count: 32)] {
      let name = ScratchDatabase.uniqueName("new")
      let refused = refusal {
        try admin.session.run("select api.add_person(\(name), 'officer', '000000', \(verifier))")
      }
      #expect(refused?.rule == "password_verifier")
    }
    let taken = refusal {
      try admin.session.run("select api.add_person('postgres', 'officer', '110102', null)")
    }
    #expect(["person_unique", "role_unique"].contains(taken?.rule))
  }
}
