public import Postgres
public import Schema

/// Brings a database to the schema of this program.
public struct Migrator {
  private let session: Session

  public init(_ session: Session) { self.session = session }

  /// Why a database was not brought up to date.
  public enum Flaw: Error, Hashable {
    /// The database has seen a migration this program does not know.
    case newer(installed: Int, known: Int)
    /// A migration was changed after it had been applied.
    case edited(version: Int)
  }

  /// The version of the schema installed; 0 where there is none.
  public func installedVersion() throws(PostgresError) -> Int {
    guard try exists() else { return 0 }
    let rows = try session.run("select coalesce(max(version), 0) from desk110.schema_migration")
    return try rows[0].decode(Int.self)
  }

  /// Applies what is missing, each migration in a transaction of its own.
  ///
  /// - Parameters:
  ///   - migrations: In order, without gaps.
  ///   - progress: Told of each migration before it is applied.
  /// - Returns: How many were applied.
  /// - Throws: ``Flaw``, or ``PostgresError`` when the role may not or the server failed.
  @discardableResult
  public func apply(
    _ migrations: [Migration] = Schema.migrations, progress: (Migration) -> Void = { _ in }
  ) throws -> Int {
    // Two `desk up` at once: the second waits here, then finds nothing left to do.
    try session.run("select pg_advisory_lock(110110)")
    defer { _ = try? session.run("select pg_advisory_unlock(110110)") }

    let applied = try applied()
    if let newest = applied.keys.max(), newest > migrations.count {
      throw Flaw.newer(installed: newest, known: migrations.count)
    }
    for migration in migrations {
      if let checksum = applied[migration.version] {
        guard try checksum == self.checksum(of: migration) else {
          throw Flaw.edited(version: migration.version)
        }
      } else {
        progress(migration)
        try apply(migration)
      }
    }
    return migrations.count - applied.count
  }

  private func apply(_ migration: Migration) throws {
    try session.transaction {
      try session.runScript(migration.sql)
      try session.run(
        """
        insert into desk110.schema_migration (version, name, checksum)
        values (\(migration.version), \(migration.name), \(try checksum(of: migration)))
        """)
    }
  }

  private func exists() throws(PostgresError) -> Bool {
    let rows = try session.run("select to_regclass('desk110.schema_migration') is not null")
    return try rows[0].decode(Bool.self)
  }

  private func applied() throws(PostgresError) -> [Int: String] {
    guard try exists() else { return [:] }
    var checksums: [Int: String] = [:]
    for row in try session.run("select version, checksum from desk110.schema_migration") {
      let (version, checksum) = try row.decode(Int.self, String.self)
      checksums[version] = checksum
    }
    return checksums
  }

  private func checksum(of migration: Migration) throws(PostgresError) -> String {
    let rows = try session.run(
      "select encode(sha256(convert_to(\(migration.sql), 'UTF8')), 'hex')")
    return try rows[0].decode(String.self)
  }
}
