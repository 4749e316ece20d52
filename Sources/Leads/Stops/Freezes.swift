public import Domain
public import JSON
public import Postgres
import Reading
public import Store

/// The freezes (冻结) that investigators ordered, as the desk records them.
///
/// Each verb answers with the freeze as `desk freeze show --json` prints it, money in fen, and throws
/// ``PostgresError``, refused by the rule that forbids it.
public struct Freezes {
  private let session: Session

  public init(_ session: Session) { self.session = session }

  /// What a freeze is ordered for.
  public struct Order: Sendable {
    /// Number under which the investigators filed the case (立案).
    public var filedNumber: String
    public var amount: Fen
    public var isMajor = false
    /// Whether it waits for the freeze of another (轮候冻结).
    public var isQueued = false
    /// As long as it may be where `nil`.
    public var months: Int?
    /// Now where `nil`.
    public var at: Instant?

    public init(filedNumber: String, amount: Fen) {
      self.filedNumber = filedNumber
      self.amount = amount
    }
  }

  /// Records that an account, as it was typed, was frozen.
  ///
  /// Without a case it is the newest of this desk that names the account.
  public func add(
    _ account: String, of fraudCase: Number?, _ order: Order
  ) throws(PostgresError) -> JSONValue? {
    let forms = AccountQuestion(account).writtenForms
    var parameter = Self.event(at: order.at, amount: order.amount, months: order.months)
    parameter["filed_number"] = .string(order.filedNumber)
    parameter["major"] = .bool(order.isMajor)
    parameter["queued"] = .bool(order.isQueued)
    return try session.document(
      "select api.freeze_account(\(forms), \(fraudCase?.text), \(parameter.text)::jsonb)")
  }

  /// Records that a freeze that waited came into force, with what it holds where that is not what
  /// was ordered.
  public func begin(
    _ freeze: Number, _ amount: Fen? = nil, at: Instant? = nil
  ) throws(PostgresError) -> JSONValue? {
    let event = Self.event(at: at, amount: amount)
    return try session.document("select api.begin_freeze(\(freeze.text), \(event.text)::jsonb)")
  }

  /// Renews a freeze before it lapses, as long as it may be where no months are given.
  public func renew(
    _ freeze: Number, months: Int? = nil, at: Instant? = nil
  ) throws(PostgresError) -> JSONValue? {
    let event = Self.event(at: at, months: months)
    return try session.document("select api.renew_freeze(\(freeze.text), \(event.text)::jsonb)")
  }

  /// Lifts a freeze.
  public func release(
    _ freeze: Number, reason: String? = nil, at: Instant? = nil
  ) throws(PostgresError) -> JSONValue? {
    let event = Self.event(at: at, reason: reason)
    return try session.document("select api.release_freeze(\(freeze.text), \(event.text)::jsonb)")
  }

  /// Records that frozen money was returned (返还) to the victim.
  public func returned(
    _ freeze: Number, _ amount: Fen, at: Instant? = nil
  ) throws(PostgresError) -> JSONValue? {
    let event = Self.event(at: at, amount: amount)
    return try session.document("select api.return_frozen(\(freeze.text), \(event.text)::jsonb)")
  }

  /// Finds a freeze; `nil` when there is none to be seen.
  public func show(_ freeze: Number) throws(PostgresError) -> JSONValue? {
    try session.document("select api.show_freeze(\(freeze.text))")
  }

  /// Lists freezes of the own desk, newest first.
  public func list(
    state: FreezeState?, of fraudCase: Number?, limit: Int
  ) throws(PostgresError) -> Rows {
    let filter = HeldFilter.parameter(state: state?.rawValue, of: fraudCase)
    return try session.run(
      """
      select "freeze", state, "case", account, kind, filed_number, frozen_fen, returned_fen,
        frozen_at, until, unit
      from api.list_freezes(\(filter.text)::jsonb, \(limit))
      """)
  }

  private static func event(
    at: Instant?, amount: Fen? = nil, months: Int? = nil, reason: String? = nil
  ) -> JSONValue {
    var event: JSONValue = [:]
    event["at"] = at.map { .string($0.text) }
    event["fen"] = amount.map { .integer($0.count) }
    event["months"] = months.map { .integer($0) }
    event["reason"] = reason.map { .string($0) }
    return event
  }
}
