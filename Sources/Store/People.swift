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
    let verifier = try password.map { password throws(PostgresError) in
      try session.encryptPassword(password, user: login)
    }
    return try session.document(
      "select api.add_person(\(login), \(role.rawValue), \(unit), \(verifier))")
  }

  /// Ends a person's work here, and what she has open.
  public func disable(_ login: String) throws(PostgresError) -> JSONValue? {
    try ending(login) { () throws(PostgresError) in
      try session.document("select api.disable_person(\(login))")
    }
  }

  /// Gives a person who has none a duty, by default the one she was added for.
  public func give(_ login: String, _ role: PersonRole?) throws(PostgresError) -> JSONValue? {
    try session.document("select api.give_duty(\(login), \(role?.rawValue))")
  }

  /// Takes the duty of a person, and ends what she has open.
  public func take(_ login: String) throws(PostgresError) -> JSONValue? {
    try session.document("select api.take_duty(\(login))")
  }

  /// Moves a person to another desk, and ends what she has open.
  public func move(_ login: String, to unit: String) throws(PostgresError) -> JSONValue? {
    try ending(login) { () throws(PostgresError) in
      try session.document("select api.move_person(\(login), \(unit))")
    }
  }

  /// Changes the password of the person who asks, unless it is one of her last.
  public func rotate(_ login: String, password: String) throws(PostgresError) -> JSONValue? {
    let verifier = try session.encryptPassword(password, user: login)
    let tried = try session.run("select salt, rounds from api.password_salts()")
      .map { row throws(PostgresError) in
        let (salt, rounds) = try row.decode(Bytea.self, Int.self)
        return PasswordMark.of(password, salt: salt.bytes, rounds: rounds)
      }
    return try session.document("select api.rotate_password(\(verifier), \(tried)::text[])")
  }

  /// Gives another person a password for a short time.
  public func reset(_ login: String, password: String) throws(PostgresError) -> JSONValue? {
    let verifier = try session.encryptPassword(password, user: login)
    return try session.document("select api.reset_password(\(login), \(verifier))")
  }

  /// Once more when it is committed: she may have logged in while it was not.
  private func ending(
    _ login: String, _ change: () throws(PostgresError) -> JSONValue?
  ) throws(PostgresError) -> JSONValue? {
    let answer = try change()
    try session.run("select api.end_sessions(\(login))")
    return answer
  }

  /// The rules for passwords, duties and retention.
  public func rules() throws(PostgresError) -> [PersonRule] {
    try session.run("select name, value, about from api.list_rules()")
      .map { row throws(PostgresError) in
        let (name, value, about) = try row.decode(String.self, String.self, String.self)
        return PersonRule(name: name, value: value, about: about)
      }
  }

  /// Sets a rule from now on.
  public func setRule(_ name: String, to value: String) throws(PostgresError) -> JSONValue? {
    try session.document("select api.set_rule(\(name), \(value))")
  }

  /// Lists the persons by name.
  public func list() throws(PostgresError) -> Rows {
    try session.run(
      """
      select login, duty, unit, added_by, added_at, disabled_at, standing, password_until
      from api.list_people()
      """)
  }
}
