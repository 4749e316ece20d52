import Postgres
import Support
import Testing

@Suite(.emptyDatabase) struct `A statement` {
  let session: Session

  init() throws {
    session = try ScratchDatabase.current.session()
    try session.run(
      """
      create temporary table note (
        id   bigint constraint note_unique primary key,
        text text   constraint note_not_empty check (text <> '')
      )
      """)
  }

  private func preparedCount() throws -> Int {
    try session.run("select count(*) from pg_prepared_statements")[0]
      .decode(Int.self)
  }

  @Test func `tells how many rows it touched`() throws {
    #expect(
      try session.run("insert into note select n, 'a' from generate_series(1, 3) n").affected == 3)
    #expect(try session.run("delete from note").affected == 3)
  }

  @Test func `names the constraint it hurt`() throws {
    let error = #expect(throws: PostgresError.self) {
      try session.run("insert into note values (1, \(""))")
    }
    guard case .refused("23514", _, "note_not_empty") = error else {
      Issue.record("\(String(describing: error))")
      return
    }
  }

  @Test func `is prepared when it is run again`() throws {
    let before = try preparedCount()
    try session.run("select \(1)::bigint + 1")
    #expect(try preparedCount() - before <= 1)
    let once = try preparedCount()
    try session.run("select \(2)::bigint + 1")
    try session.run("select \(3)::bigint + 1")
    #expect(try preparedCount() == once + 1)
  }

  @Test func `keeps apart from others prepared in turn`() throws {
    for _ in 1...3 {
      #expect(try session.run("select 'a'").first?.decode(String.self) == "a")
      #expect(try session.run("select 'b'").first?.decode(String.self) == "b")
      #expect(try session.run("select 'c'").first?.decode(String.self) == "c")
    }
  }

  @Test func `survives a change of its table`() throws {
    for _ in 1...2 { try session.run("select * from note") }
    try session.run("alter table note add column added bigint")
    #expect(try session.run("select * from note").isEmpty)
  }

  @Test func `survives a change of its table, but not the transaction it is in`() throws {
    for _ in 1...2 { try session.run("select * from note") }
    try session.run("alter table note add column added bigint")
    let error = #expect(throws: PostgresError.self) {
      try session.transaction { try session.run("select * from note") }
    }
    guard case .refused("0A000", _, _) = error else {
      Issue.record("\(String(describing: error))")
      return
    }
    #expect(try session.run("select * from note").isEmpty)
  }

  @Test func `is prepared anew when the server forgot it`() throws {
    for _ in 1...2 { try session.run("select 42") }
    try session.run("deallocate all")
    #expect(try session.run("select 42").first?.decode(Int.self) == 42)
  }

  @Test func `that could not be prepared in a failed transaction can be afterwards`() throws {
    try session.run("select 43")
    try session.run("begin")
    #expect(throws: PostgresError.self) { try session.run("select 1 / \(0)::bigint") }
    #expect(session.isInTransaction)
    for _ in 1...2 {
      let error = #expect(throws: PostgresError.self) { try session.run("select 43") }
      guard case .refused("25P02", _, _) = error else {
        Issue.record("\(String(describing: error))")
        return
      }
    }
    try session.run("rollback")
    #expect(!session.isInTransaction)
    for _ in 1...2 { #expect(try session.run("select 43").first?.decode(Int.self) == 43) }
  }

  @Test func `that copies by surprise ends`() throws {
    #expect(throws: PostgresError.self) { try session.run("copy note from stdin") }
    #expect(throws: PostgresError.self) { try session.runScript("select 1; copy note from stdin") }
    try session.run("insert into note values (1, 'a')")
    #expect(try session.run("copy note to stdout").isEmpty)
    #expect(try session.run("select 1").count == 1)
  }
}
