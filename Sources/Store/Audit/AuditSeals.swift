public import JSON
public import Postgres

/// The chain that seals the audit; an auditor's.
public struct AuditSeals {
  private let session: Session

  public init(_ session: Session) { self.session = session }

  /// What one run of sealing did.
  public struct Sealing: Sendable {
    /// How many seals were made.
    public var seals = 0
    /// How many rows they hold.
    public var rows = 0
    /// The last one made; `nil` where there was nothing to seal.
    public var newest: AuditSeal?
    public var unsealed = UnsealedRows(rows: 0, since: nil)
  }

  /// Seals what is settled, a transaction for each seal, until there is no more at the time.
  ///
  /// Rows of transactions that are open, or began after one that is, stay for the next run.
  ///
  /// - Parameter tell: Told after each seal how many rows this run has sealed.
  /// - Returns: What was sealed, and what was not.
  /// - Throws: ``PostgresError``; with the rule `audit_busy` where a first seal has to wait.
  public func seal(_ tell: (Int) -> Void = { _ in }) throws(PostgresError) -> Sealing {
    var sealing = Sealing()
    while true {
      let answer = try session.document("select api.seal_audit()")
      sealing.unsealed = UnsealedRows(answer?["unsealed"])
      guard let seal = AuditSeal(answer?["sealed"]) else { return sealing }
      sealing.seals += 1
      sealing.rows += seal.rows
      sealing.newest = seal
      tell(sealing.rows)
      guard answer?["more"]?.asBool == true else { return sealing }
    }
  }

  /// Says of a row that the server's clock was set there, so that its time is no finding any more.
  ///
  /// - Throws: ``PostgresError``; with the rule `acknowledge_none` where the time of the row is right.
  public func acknowledge(row: Int, reason: String) throws(PostgresError) -> JSONValue? {
    try session.document("select api.acknowledge_audit(\(row), \(reason))")
  }

  /// The newest seal, to be kept elsewhere; `nil` where nothing is sealed.
  public func newest() throws(PostgresError) -> (seal: AuditSeal?, unsealed: UnsealedRows) {
    let answer = try session.document("select api.audit_head()")
    return (AuditSeal(answer?["sealed"]), UnsealedRows(answer?["unsealed"]))
  }
}
