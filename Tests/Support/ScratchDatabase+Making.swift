import Postgres
import Store
import Synchronization

extension ScratchDatabase {
  // A database is no template while somebody else copies it.
  private static let copying = Mutex(())

  /// The database all `.scratchDatabase` are copies of; made once.
  private static let template = Result {
    let database = try make(from: "template0", named: Name.unique("desk_template"))
    try applySchema(to: database.session())
    return database
  }

  /// Makes a database, with the schema of this program or with nothing in it.
  static func make(withSchema: Bool) throws -> ScratchDatabase {
    let origin = withSchema ? try template.get().name : "template0"
    return try make(from: origin, named: Name.unique("desk_scratch"))
  }

  private static func make(from origin: String, named name: String) throws -> ScratchDatabase {
    let server = try TestServer.shared.get()
    try copying.withLock { _ in
      try server.run("create database \(name) template \(origin)")
    }
    return ScratchDatabase(server: server, name: name)
  }

  private static func applySchema(to session: Session) throws {
    try Migrator(session).apply()
    try session.run("select desk110.found_house(session_user)")
  }

  /// Removes the database, whoever is still connected.
  func drop() throws(PostgresError) {
    try server.run("drop database if exists \(name) with (force)")
  }
}
