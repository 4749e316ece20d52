public import Domain
public import JSON
public import Postgres
import Reading
public import Store

/// The transfers between accounts that a desk recorded, by hand or from banks' statements.
///
/// Each verb throws ``PostgresError``, refused by the rule that forbids it.
public struct Transfers {
  private let session: Session

  public init(_ session: Session) { self.session = session }

  /// Records a transfer told by hand; told before, it is the same one.
  ///
  /// - Returns: `{"transfer","status":"recorded|known","case"}`. Without a case it is the newest of
  ///   the desk that names one of the accounts.
  public func add(
    _ transfer: Transfer, of fraudCase: Number?
  ) throws(PostgresError) -> JSONValue? {
    try session.document(
      "select api.add_transfer(\(transfer.parameter.text)::jsonb, \(fraudCase?.text))")
  }

  /// Says that a transfer was recorded by mistake; the row stays, and counts no more.
  public func withdraw(_ transfer: Number, reason: String) throws(PostgresError) -> JSONValue? {
    try session.document("select api.withdraw_transfer(\(transfer.text), \(reason))")
  }

  /// Lists transfers of the own desk, newest first, withdrawn ones too; accounts of those who only
  /// ever paid are masked, unless `unmasking` says why not.
  public func list(
    of account: String?, in fraudCase: Number?, unmasking: String? = nil, limit: Int
  ) throws(PostgresError) -> Rows {
    let forms = account.map { AccountQuestion($0).writtenForms }
    return try session.run(
      """
      select transfer, at, from_account, to_account, fen, channel, reference, source, "case",
        recorded_by, withdrawn_by, withdrawn_at, reason
      from api.list_transfers(\(forms), \(fraudCase?.text), \(unmasking), \(limit))
      """)
  }

  /// Begins to import a bank's statement of an account, and answers with its number.
  ///
  /// The same file, by a SHA-256 in hexadecimal digits, goes on with the same statement.
  public func begin(
    statementOf account: Identifier, for fraudCase: Number, checksum: String
  ) throws(PostgresError) -> String {
    let parameter = JSONValue.object(account.parameter).text
    let document = try session.document(
      "select api.begin_statement(\(parameter)::jsonb, \(fraudCase.text), \(checksum))")
    return document?["statement"]?.asString ?? ""
  }

  /// Records rows of a statement, all or none; answers for each whether it was known already.
  public func record(
    _ transfers: [Transfer], from statement: String
  ) throws(PostgresError) -> [Bool] {
    guard !transfers.isEmpty else { return [] }
    let rows = JSONValue.array(transfers.map(\.parameter)).text
    return try session.run("select api.record_transfers(\(statement), \(rows)::jsonb)")
      .map { row throws(PostgresError) in try row.decode(Bool.self) }
  }
}

extension Transfers {
  /// Follows the money from the accounts the victims of a case paid.
  ///
  /// - Returns: `nil` where there is no such case to be seen.
  public func trail(
    of fraudCase: Number, upwards: Bool, depth: Int?, unmasking: String? = nil
  ) throws(PostgresError) -> TrailGraph? {
    try graph(
      """
      select api.trail(null, \(fraudCase.text), \(upwards), \(depth), \(unmasking))
      """)
  }

  /// Follows the money from an account as it was typed, or back to where it came from.
  ///
  /// - Returns: `nil` where nothing is known of it, or it is the victim's own.
  public func trail(
    from account: String, upwards: Bool, depth: Int?, unmasking: String? = nil
  ) throws(PostgresError) -> TrailGraph? {
    let forms = AccountQuestion(account).writtenForms
    return try graph("select api.trail(\(forms), null, \(upwards), \(depth), \(unmasking))")
  }

  private func graph(_ question: SQL) throws(PostgresError) -> TrailGraph? {
    try session.document(question).map { TrailGraph($0) }
  }
}
