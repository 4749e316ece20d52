import Postgres
import Support

extension FaultServer {
  static let database = "desk110"
  static let maker = "postgres"

  /// How its socket is found.
  func conninfo(user: String = maker, database: String = database) -> String {
    "host=\(folder) port=\(port) dbname=\(database) user=\(user)"
  }

  /// A session past the proxy.
  func session(
    user: String = maker, database: String = database
  ) throws(PostgresError) -> Session {
    try Session(conninfo(user: user, database: database), deadline: .seconds(10))
  }

  /// Runs statements, each by itself; answers whether all were.
  @discardableResult
  func tell(_ statements: String..., database: String = database) -> Bool {
    tell(statements, database: database)
  }

  @discardableResult
  func tell(_ statements: [String], database: String = database) -> Bool {
    let words = statements.flatMap { ["-c", $0] }
    return Program.run(
      ["psql", "-XAtq", "-v", "ON_ERROR_STOP=1"] + words + [conninfo(database: database)]) == 0
  }

  /// A number.
  func ask(_ question: SQL) throws -> Int {
    try session(database: "postgres").run(question)[0].decode(Int.self)
  }
}
