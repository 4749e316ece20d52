import Domain
public import JSON
public import Postgres
import Reading
import Store

/// Numbers that a person wants to be told of when a call names them again.
public struct Watches {
  private let session: Session

  public init(_ session: Session) { self.session = session }

  /// Watches a number as it was typed, which no call need have named yet.
  ///
  /// - Returns: `{"identifier","kind","since","note"}`.
  public func start(_ typed: String, note: String?) throws(PostgresError) -> JSONValue? {
    let forms = AccountQuestion(typed).writtenForms
    let read = IdentifierReader.read(typed).map { identifier in
      JSONValue.object(
        JSONObject(present: [
          ("kind", .string(identifier.kind.rawValue)),
          ("canonical", .string(identifier.canonical)),
          ("issuer", identifier.issuer.map { .string($0) }),
          ("official", .bool(identifier.isOfficial)),
        ]))
    }
    return try session.document(
      "select api.watch_account(\(forms), \(read?.text)::jsonb, \(note))")
  }

  /// Ends a watch of the person's own.
  public func end(_ typed: String) throws(PostgresError) -> JSONValue? {
    try session.document("select api.unwatch_account(\(AccountQuestion(typed).writtenForms))")
  }

  /// Lists what the person watches, with what is new since she looked last; it is new no more.
  ///
  /// - Parameters:
  ///   - isOfDesk: Those of her whole desk, for an investigator.
  ///   - limit: How many at most.
  /// - Returns: Her own first, then those with most that is new.
  /// - Throws: ``PostgresError``.
  public func list(isOfDesk: Bool, limit: Int) throws(PostgresError) -> Rows {
    try session.run(
      """
      select identifier, kind, login, since, note, new, sightings, last_at, last_desk, last_call
      from api.list_watches(\(isOfDesk), \(limit))
      """)
  }

  /// Lists when numbers that the person watches were named, newest first; they are new no more.
  ///
  /// - Parameters:
  ///   - typed: Of this number alone.
  ///   - isNew: Only what is new since she looked last.
  ///   - limit: How many at most.
  /// - Returns: A row for each; the number of the call only where it is the own desk's.
  /// - Throws: ``PostgresError``.
  public func sightings(
    of typed: String? = nil, isNew: Bool, limit: Int
  ) throws(PostgresError) -> Rows {
    let forms = typed.map { AccountQuestion($0).writtenForms }
    return try session.run(
      """
      select identifier, kind, at, desk, call, named, exact, new
      from api.list_sightings(\(forms), \(isNew), \(limit))
      """)
  }

  /// Remembers that the person was told of what is new, so that she is told once.
  public func beTold() throws(PostgresError) {
    try session.run("select api.sightings_told()")
  }

  /// Has the session hear of each sighting, in ``Session/notifications(within:)``.
  public func listen() throws(PostgresError) {
    try session.run("select api.listen_for_sightings()")
  }
}
