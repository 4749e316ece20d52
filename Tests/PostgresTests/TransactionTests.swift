import Postgres
import Support
import Testing

@Suite(.emptyDatabase) struct `A transaction` {
  struct Interrupted: Error, Equatable {}

  let session: Session

  init() throws {
    session = try ScratchDatabase.current.session()
    try session.run("create temporary table note (id bigint)")
  }

  private func count() throws -> Int {
    try session.run("select count(*) from note")[0].decode(Int.self)
  }

  @Test func `keeps what was done and gives the value`() throws {
    let value = try session.transaction {
      try session.run("insert into note values (1)")
      return 7
    }
    #expect(value == 7)
    #expect(try count() == 1)
    #expect(!session.isInTransaction)
  }

  @Test func `rolls back and rethrows what was thrown`() throws {
    #expect(throws: Interrupted()) {
      try session.transaction {
        try session.run("insert into note values (1)")
        throw Interrupted()
      }
    }
    #expect(try count() == 0)
    #expect(!session.isInTransaction)
  }

  @Test func `does not claim to have kept what the server rolled back`() throws {
    #expect(throws: PostgresError.aborted) {
      try session.transaction {
        try session.run("insert into note values (1)")
        _ = try? session.run("select 1 / 0")
      }
    }
    #expect(try count() == 0)
  }

  @Test func `sees one moment as a snapshot and writes nothing`() throws {
    let other = try ScratchDatabase.current.session()
    try other.run("create table ledger (id bigint)")
    try session.transaction(.snapshot) {
      #expect(try session.run("select id from ledger").isEmpty)
      try other.run("insert into ledger values (1)")
      #expect(try session.run("select id from ledger").isEmpty)
    }
    let error = #expect(throws: PostgresError.self) {
      try session.transaction(.snapshot) { _ = try session.run("insert into ledger values (2)") }
    }
    guard case .refused("25006", _, _) = error else {
      Issue.record("\(String(describing: error))")
      return
    }
  }

  @Test func `of a terminated session may have been committed`() throws {
    let doomed = try ScratchDatabase.current.session()
    let error = #expect(throws: PostgresError.self) {
      try doomed.transaction {
        let process = try doomed.run("select pg_backend_pid()")[0].decode(Int.self)
        try session.run("select pg_terminate_backend(\(process), 10000)")
      }
    }
    guard case .commitUnknown = error else {
      Issue.record("\(String(describing: error))")
      return
    }
  }

  @Test func `passes the warnings of its commit on`() throws {
    try session.runScript(
      """
      create function pg_temp.warn() returns trigger language plpgsql as $$
      begin raise warning 'kept here only' using errcode = '01000'; return null; end $$;
      create constraint trigger late after insert on note deferrable initially deferred
        for each row execute function pg_temp.warn();
      """)
    var heard: [Notice] = []
    session.onNotice = { heard.append($0) }
    try session.transaction {
      try session.run("insert into note values (1)")
      #expect(heard.isEmpty)
    }
    #expect(session.lastWarningState == "01000")
    #expect(heard.map(\.severity) == ["WARNING"])
    #expect(heard.map(\.state) == ["01000"])
    #expect(heard.map(\.message) == ["kept here only"])
    #expect(try count() == 1)
  }
}
