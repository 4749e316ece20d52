public import Postgres
public import Schema

/// Brings a database to the schema of this program.
///
/// Tables migrate by numbered steps; functions, views, policies and rights are no data and are laid
/// anew as a whole.
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
    guard try has("schema_migration") else { return 0 }
    let rows = try session.run("select coalesce(max(version), 0) from desk110.schema_migration")
    return try rows[0].decode(Int.self)
  }

  /// Applies what is missing and lays the functions where theirs is another text, all in one
  /// transaction.
  ///
  /// - Parameters:
  ///   - migrations: In order, without gaps.
  ///   - progress: Told of each migration before it is applied.
  /// - Returns: Whether anything was changed.
  /// - Throws: ``Flaw``, or ``PostgresError`` when the role may not or the server failed.
  @discardableResult
  public func apply(
    _ migrations: [Migration] = Schema.migrations, progress: (Migration) -> Void = { _ in }
  ) throws -> Bool {
    // Two `desk up` at once: the second waits here, then finds nothing left to do.
    try session.run("select pg_advisory_lock(110110)")
    defer { _ = try? session.run("select pg_advisory_unlock(110110)") }

    let missing = try missing(of: migrations)
    let functions = try checksum(of: Schema.functions)
    guard try !missing.isEmpty || laidFunctions() != functions else { return false }
    try session.transaction {
      try session.runScript(Schema.clearing)
      for migration in missing {
        progress(migration)
        try apply(migration)
      }
      try session.runScript(Schema.functions)
      try session.run("insert into desk110.function_set (checksum) values (\(functions))")
    }
    return true
  }

  private func apply(_ migration: Migration) throws(PostgresError) {
    try session.runScript(migration.sql)
    try session.run(
      """
      insert into desk110.schema_migration (version, name, checksum)
      values (\(migration.version), \(migration.name), \(try checksum(of: migration.sql)))
      """)
  }

  private func missing(of migrations: [Migration]) throws -> [Migration] {
    let applied = try applied()
    let known = migrations.last?.version ?? 0
    if let newest = applied.keys.max(), newest > known {
      throw Flaw.newer(installed: newest, known: known)
    }
    return try migrations.filter { migration in
      guard let checksum = applied[migration.version] else { return true }
      guard try checksum == migration.squashed || checksum == self.checksum(of: migration.sql)
      else { throw Flaw.edited(version: migration.version) }
      return false
    }
  }

  private func has(_ table: String) throws(PostgresError) -> Bool {
    let rows = try session.run("select to_regclass('desk110.' || \(table)) is not null")
    return try rows[0].decode(Bool.self)
  }

  private func applied() throws(PostgresError) -> [Int: String] {
    guard try has("schema_migration") else { return [:] }
    var checksums: [Int: String] = [:]
    for row in try session.run("select version, checksum from desk110.schema_migration") {
      let (version, checksum) = try row.decode(Int.self, String.self)
      checksums[version] = checksum
    }
    return checksums
  }

  private func laidFunctions() throws(PostgresError) -> String? {
    guard try has("function_set") else { return nil }
    let rows = try session.run(
      "select checksum from desk110.function_set order by id desc limit 1")
    return try rows.first.map { row throws(PostgresError) in try row.decode(String.self) }
  }

  private func checksum(of text: String) throws(PostgresError) -> String {
    let rows = try session.run("select encode(sha256(convert_to(\(text), 'UTF8')), 'hex')")
    return try rows[0].decode(String.self)
  }
}
