internal import Glibc
import Postgres

/// A PostgreSQL server for the tests of this process: started when first asked for, gone with it.
///
/// `DESK_TEST_DATABASE`, the connection string of a superuser, names another one to use instead.
public struct TestServer: Sendable {
  /// The server; starting it is tried once.
  static let shared = Result { try start() }

  /// The connection string of the superuser, without a database.
  let conninfo: String

  /// Whether the server is one of ours, so that its `pg_hba.conf` is: members of the role
  /// `test_scram` need their password, all others none.
  public static let isOwn = variable("DESK_TEST_DATABASE") == nil

  /// Why there is no server.
  struct Flaw: Error {
    let reason: String
  }

  /// A session of the superuser in the database `postgres`.
  func session() throws(PostgresError) -> Session {
    try Session(Conninfo.of(conninfo, database: "postgres"), deadline: .seconds(60))
  }

  /// Runs a script as the superuser.
  func run(_ script: String) throws(PostgresError) { try session().runScript(script) }

  private static func start() throws -> TestServer {
    if let conninfo = variable("DESK_TEST_DATABASE") { return TestServer(conninfo: conninfo) }
    let folder = try ServerFolder()
    try folder.start()
    let server = TestServer(conninfo: "host=\(folder.path) port=5432 user=postgres")
    try server.run("create role test_scram")
    return server
  }

  private static func variable(_ name: String) -> String? {
    guard let value = unsafe getenv(name) else { return nil }
    let text = unsafe String(cString: value)
    return text.isEmpty ? nil : text
  }
}
