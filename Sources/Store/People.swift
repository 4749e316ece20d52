public import Domain
public import JSON
public import Postgres

/// Who works here; each person is a PostgreSQL role.
public struct People {
  private let session: Session

  public init(_ session: Session) { self.session = session }

  /// Adds a person; the password leaves this program only as a SCRAM verifier.
  ///
  /// Without one the person logs in otherwise: by certificate, LDAP or peer.
  public func add(
    _ login: String, _ role: PersonRole, unit: String, password: String?
  ) throws(PostgresError) -> JSONValue? {
    let verifier: String?
    if let password {
      verifier = try session.encryptPassword(password, user: login)
    } else {
      verifier = nil
    }
    return try session.document(
      "select api.add_person(\(login), \(role.rawValue), \(unit), \(verifier))")
  }

  /// Ends a person's work here.
  public func disable(_ login: String) throws(PostgresError) -> JSONValue? {
    try session.document("select api.disable_person(\(login))")
  }

  /// Lists the persons by name.
  public func list() throws(PostgresError) -> Rows {
    try session.run(
      "select login, duty, unit, added_by, added_at, disabled_at from api.list_people()")
  }
}
