public import Domain
public import JSON
public import Postgres

/// The cases of the case log.
public struct Cases {
  private let session: Session

  public init(_ session: Session) { self.session = session }

  /// Finds a case by its number; `nil` when there is none to be seen.
  public func show(_ number: Number) throws(PostgresError) -> JSONValue? {
    try session.document("select api.show_case(\(number.text))")
  }

  /// Lists cases, newest first.
  public func list(_ filter: CaseFilter, limit: Int) throws(PostgresError) -> Rows {
    try session.run(
      """
      select "case", opened_at, tactic, unit, opened_by, calls, paid_fen, net_loss_fen,
        prevented_fen, result, closed
      from api.list_cases(\(filter.parameter.text)::jsonb, \(limit))
      """)
  }

  /// Puts a call into a case.
  public func attach(_ call: Number, to number: Number) throws(PostgresError) -> JSONValue? {
    try session.document("select api.attach_call(\(call.text), \(number.text))")
  }

  /// Says that `source` is `target`.
  public func merge(_ source: Number, into target: Number) throws(PostgresError) -> JSONValue? {
    try session.document("select api.merge_cases(\(source.text), \(target.text))")
  }

  /// Takes a merge back.
  public func unmerge(_ source: Number) throws(PostgresError) -> JSONValue? {
    try session.document("select api.unmerge_case(\(source.text))")
  }

  /// Closes a case; the call-backs owed on it are given up only where that is said.
  public func close(
    _ number: Number, reason: String?, waivingCallBacks waives: Bool = false
  ) throws(PostgresError) -> JSONValue? {
    try session.document("select api.close_case(\(number.text), \(reason), \(waives))")
  }

  /// Opens a closed case again.
  public func reopen(_ number: Number) throws(PostgresError) -> JSONValue? {
    try session.document("select api.reopen_case(\(number.text))")
  }

  /// Records an attempt on a case.
  public func dissuade(_ number: Number, _ attempt: Attempt) throws(PostgresError) -> JSONValue? {
    try session.document(
      "select api.dissuade(\(number.text), \(attempt.parameter.text)::jsonb)")
  }

  /// Lists the call-backs owed by a time, the oldest first.
  public func followUps(dueBy time: Instant, limit: Int) throws(PostgresError) -> Rows {
    try session.run(
      """
      select "case", due_at, opened_at, tactic, result, phone
      from api.list_followups(\(time), \(limit))
      """)
  }

  /// Records the next call-back of a case.
  public func finishFollowUp(
    _ number: Number, _ result: FollowUpResult
  ) throws(PostgresError) -> JSONValue? {
    try session.document("select api.finish_followup(\(number.text), \(result.rawValue))")
  }
}
