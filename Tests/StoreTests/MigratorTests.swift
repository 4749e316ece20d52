import Postgres
import Schema
import Store
import Support
import Testing

@Suite(.serialized) struct `A database` {
  private func migrated() throws -> Session {
    let session = try ScratchDatabase.current.session()
    try Migrator(session).apply()
    return session
  }

  @Test(.emptyDatabase) func `is brought to the newest schema once`() throws {
    let session = try ScratchDatabase.current.session()
    #expect(try Migrator(session).installedVersion() == 0)
    #expect(try Migrator(session).apply() == Schema.version)
    #expect(try Migrator(session).installedVersion() == Schema.version)
    #expect(try Migrator(session).apply() == 0)
  }

  @Test(.emptyDatabase) func `whose migration was edited afterwards is refused`() throws {
    let session = try migrated()
    try session.run("update desk110.schema_migration set checksum = 'x' where version = 3")
    #expect(throws: Migrator.Flaw.edited(version: 3)) { try Migrator(session).apply() }
  }

  @Test(.emptyDatabase) func `newer than the program is refused`() throws {
    let session = try migrated()
    try session.run(
      "insert into desk110.schema_migration (version, name, checksum) values (99, 'later', '')")
    #expect(throws: Migrator.Flaw.newer(installed: 99, known: Schema.version)) {
      try Migrator(session).apply()
    }
  }

  @Test(.emptyDatabase) func `brought up by two at once is brought up once`() throws {
    let database = try ScratchDatabase.current
    let other = try Aside { try Migrator(database.session()).apply() }
    try Migrator(database.session()).apply()
    try other.join()
    let session = try database.session()
    #expect(try Migrator(session).installedVersion() == Schema.version)
    let rows = try session.run("select count(*) from desk110.schema_migration")
    #expect(try rows[0].decode(Int.self) == Schema.version)
  }

  @Test(.emptyDatabase) func `a migration fails in keeps what it had before`() throws {
    let session = try ScratchDatabase.current.session()
    var told: [Int] = []
    try session.runScript("create schema api")
    #expect(throws: PostgresError.self) { try Migrator(session).apply { told.append($0.version) } }
    #expect(told == [1])
    #expect(try Migrator(session).installedVersion() == 0)
    #expect(!session.isInTransaction)
  }
}
