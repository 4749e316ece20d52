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
    #expect(try Migrator(session).apply())
    #expect(try Migrator(session).installedVersion() == Schema.version)
    #expect(try !Migrator(session).apply())
  }

  @Test(.emptyDatabase) func `whose migration was edited afterwards is refused`() throws {
    let session = try migrated()
    try session.run("update desk110.schema_migration set checksum = 'x' where version = 9")
    #expect(throws: Migrator.Flaw.edited(version: 9)) { try Migrator(session).apply() }
  }

  @Test(.emptyDatabase) func `of the steps that were put together is brought on from them`() throws
  {
    let session = try ScratchDatabase.current.session()
    let tables = try #require(Schema.migrations.first)
    try session.runScript(tables.sql)
    try session.runScript(
      "create function desk110.opens_case(p_kind text) returns text language sql as 'select p_kind'"
    )
    for (version, checksum) in [(7, "x"), (tables.version, try #require(tables.squashed))] {
      try session.run(
        """
        insert into desk110.schema_migration (version, name, checksum)
        values (\(version), 'earlier', \(checksum))
        """)
    }
    #expect(try Migrator(session).apply())
    #expect(try Migrator(session).installedVersion() == Schema.version)
    #expect(try session.run("select desk110.opens_case('loss')")[0].decode(Bool.self))
  }

  @Test(.emptyDatabase) func `whose functions are another text gets those of the program`() throws {
    let session = try migrated()
    try session.run("insert into desk110.function_set (checksum) values ('x')")
    try session.runScript("drop function api.hello()")
    #expect(try Migrator(session).apply())
    #expect(try session.run("select schema from api.hello()")[0].decode(Int.self) == Schema.version)
    #expect(try !Migrator(session).apply())
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
    #expect(try rows[0].decode(Int.self) == Schema.migrations.count)
  }

  @Test(.emptyDatabase) func `a migration fails in keeps what it had before`() throws {
    let session = try ScratchDatabase.current.session()
    var told: [Int] = []
    try session.runScript("create schema api")
    #expect(throws: PostgresError.self) { try Migrator(session).apply { told.append($0.version) } }
    #expect(told == [8])
    #expect(try Migrator(session).installedVersion() == 0)
    #expect(!session.isInTransaction)
  }
}
