public import JSON
public import Postgres

/// What an installation needs before its first call.
public struct Founding {
  private let session: Session

  public init(_ session: Session) { self.session = session }

  /// Makes the root unit with the person logged in as administrator, and installs the tactics.
  ///
  /// Does nothing where it was done before.
  ///
  /// - Parameters:
  ///   - scheme: The version of the tactic scheme.
  ///   - tactics: `[{"code","parent","zh","en","aliases","keywords","advice"}]`.
  /// - Throws: ``PostgresError``.
  public func perform(scheme: String, tactics: JSONValue) throws {
    try session.transaction {
      try session.run("select desk110.found_house(session_user)")
      try session.run(
        "select desk110.install_tactics(\(scheme), \(tactics.text)::jsonb)")
    }
  }
}
