public import JSON
public import Postgres
import Store

/// Leads: the identifiers that tips and cases name, and what is done with them.
///
/// A lead is known across the installation; nothing needs to be done for one to be reported.
public struct LeadLog {
  private let session: Session

  public init(_ session: Session) { self.session = session }

  /// Takes a step of the lead that is meant by an identifier as it was typed.
  ///
  /// - Returns: `{"identifier","kind","state","desk","assignee","ending","at","by","possible"}`.
  /// - Throws: ``PostgresError``; a step that is not possible is a ``LeadRefusal``.
  public func take(
    _ action: LeadAction, on typed: String, _ order: LeadOrder = LeadOrder()
  ) throws(PostgresError) -> JSONValue? {
    let forms = AccountQuestion(typed).writtenForms
    return try session.document(
      "select api.step_lead(\(forms), \(action.rawValue), \(order.parameter.text)::jsonb)")
  }

  /// Notes something on an identifier, for the own desk or for all.
  public func note(
    _ words: String, on typed: String, isForAll: Bool
  ) throws(PostgresError) -> JSONValue? {
    let forms = AccountQuestion(typed).writtenForms
    return try session.document("select api.note_lead(\(forms), \(words), \(isForAll))")
  }

  /// Lists leads, the most urgent first.
  public func list(_ filter: LeadFilter, limit: Int) throws(PostgresError) -> Rows {
    try session.run(
      """
      select identifier, kind, issuer, state, desk, assignee, ending, since, score, lines::text,
        cases, calls, paid_fen, last_seen
      from api.list_leads(\(filter.parameter.text)::jsonb, \(limit))
      """)
  }

  /// Says that two identifiers are of the same hands, or are not; `nil` takes it back.
  public func decide(
    _ one: String, _ other: String, isSame: Bool?, reason: String?
  ) throws(PostgresError) -> JSONValue? {
    let (one, other) = (AccountQuestion(one).writtenForms, AccountQuestion(other).writtenForms)
    return try session.document(
      "select api.decide_accounts(\(one), \(other), \(isSame), \(reason))")
  }
}
