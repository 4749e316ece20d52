public import Domain
public import Postgres

/// Who did what, when.
public struct AuditTrail {
  private let session: Session

  public init(_ session: Session) { self.session = session }

  /// Which rows a listing is about; what is `nil` does not narrow it.
  public struct Filter: Sendable {
    public var actor: String?
    /// `call.show`, or `call` for all that begins with it.
    public var action: String?
    public var object: String?
    public var from: Instant?
    /// Exclusive.
    public var to: Instant?

    public init() {}
  }

  /// Lists audit rows, newest first.
  public func list(_ filter: Filter, limit: Int) throws(PostgresError) -> Rows {
    try session.run(
      """
      select seq, at, actor, unit, action, object, detail
      from api.audit_list(
        \(filter.actor), \(filter.action), \(filter.object), \(filter.from), \(filter.to), \(limit))
      """)
  }
}
