public import Postgres
import Synchronization

/// A database of a test's own, dropped after it.
public struct ScratchDatabase: Sendable {
  @TaskLocal static var bound: ScratchDatabase?

  /// The database of the running test.
  ///
  /// - Throws: Where neither the test nor its suite has `.scratchDatabase` or `.emptyDatabase`.
  public static var current: ScratchDatabase {
    get throws {
      guard let bound else { throw TestServer.Flaw(reason: "the test has no scratch database") }
      return bound
    }
  }

  let server: TestServer
  public let name: String

  /// The connection string of the superuser, who in `.scratchDatabase` is the first administrator.
  public var conninfo: String { conninfo(user: nil) }

  /// The connection string of a role; no password is asked for.
  public func conninfo(user: String?) -> String {
    Conninfo.of(server.conninfo, database: name, user: user)
  }

  /// Opens a session, of the superuser if no role is named.
  public func session(
    user: String? = nil, deadline: Duration? = .seconds(60)
  ) throws(PostgresError) -> Session {
    try Session(conninfo(user: user), deadline: deadline)
  }

  /// A word like no other this process or another one makes: roles belong to the whole cluster.
  public static func uniqueName(_ prefix: String) -> String { Name.unique(prefix) }
}
