public import Domain
public import JSON
public import Postgres
import Reading
public import Store

/// The desk's requests to stop payment (紧急止付), and what became of them.
///
/// Each verb answers with the request as `desk stop show --json` prints it, money in fen, and throws
/// ``PostgresError``, refused by the rule that forbids it.
public struct Stops {
  private let session: Session

  public init(_ session: Session) { self.session = session }

  /// Asks for a stop of an account as it was typed, with what the calls of its case tell.
  ///
  /// Without a case it is the newest of this desk that names the account.
  public func request(
    _ account: String, of fraudCase: Number?, _ fields: StopFields
  ) throws(PostgresError) -> JSONValue? {
    let forms = AccountQuestion(account).writtenForms
    return try session.document(
      """
      select api.request_stop(\(forms), \(fraudCase?.text), \(fields.parameter.text)::jsonb)
      """)
  }

  /// Writes further fields of a request that is not submitted yet.
  public func complete(_ stop: Number, _ fields: StopFields) throws(PostgresError) -> JSONValue? {
    try session.document(
      "select api.complete_stop(\(stop.text), \(fields.parameter.text)::jsonb)")
  }

  /// Says that a complete request went to the bank; now where no time is given.
  public func submit(_ stop: Number, at: Instant? = nil) throws(PostgresError) -> JSONValue? {
    try session.document("select api.submit_stop(\(stop.text), \(at))")
  }

  /// Says that the bank stopped the account, how much, and what was on it.
  public func execute(
    _ stop: Number, at: Instant? = nil, amount: Fen? = nil, balance: Fen? = nil
  ) throws(PostgresError) -> JSONValue? {
    var answer: JSONValue = [:]
    answer["at"] = at.map { .string($0.text) }
    answer["fen"] = amount.map { .integer($0.count) }
    answer["balance_fen"] = balance.map { .integer($0.count) }
    return try session.document("select api.execute_stop(\(stop.text), \(answer.text)::jsonb)")
  }

  /// Says that the bank refused, and why.
  public func refuse(
    _ stop: Number, reason: String, at: Instant? = nil
  ) throws(PostgresError) -> JSONValue? {
    try session.document("select api.refuse_stop(\(stop.text), \(reason), \(at))")
  }

  /// Lifts a stop before it expires; withdraws a request that no bank answered.
  public func release(
    _ stop: Number, reason: String? = nil, at: Instant? = nil
  ) throws(PostgresError) -> JSONValue? {
    try session.document("select api.release_stop(\(stop.text), \(reason), \(at))")
  }

  /// Finds a request; the victim's data is whole only where `unmasking` says why, which is audited.
  ///
  /// - Returns: `nil` when there is none to be seen.
  public func show(_ stop: Number, unmasking: String? = nil) throws(PostgresError) -> JSONValue? {
    try session.document("select api.show_stop(\(stop.text), \(unmasking))")
  }

  /// Hands out requests for the bank, at most 1000, in the order asked; each leaves its audit row.
  public func export(
    _ stops: [Number], unmasking: String? = nil
  ) throws(PostgresError) -> [JSONValue] {
    try session.run("select api.export_stops(\(stops.map(\.text)), \(unmasking))")
      .map { row throws(PostgresError) in try row.document() ?? .null }
  }

  /// Lists requests of the own desk, newest first.
  public func list(
    state: StopState?, of fraudCase: Number?, limit: Int
  ) throws(PostgresError) -> Rows {
    let filter = HeldFilter.parameter(state: state?.rawValue, of: fraudCase)
    return try session.run(
      """
      select stop, state, "case", account, kind, holder, bank, amount_fen, stopped_fen, called_at,
        requested_at, executed_at, expires_at, missing, unit
      from api.list_stops(\(filter.text)::jsonb, \(limit))
      """)
  }

  /// Lists what runs out next, until a time where one is given.
  public func due(until: Instant?, limit: Int) throws(PostgresError) -> Rows {
    try session.run(
      """
      select due_at, what, number, "case", account, kind, fen, again, unit
      from api.list_due(\(until), \(limit))
      """)
  }
}
