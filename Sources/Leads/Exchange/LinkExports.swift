public import JSON
public import Postgres
public import Store

/// What was named together, for other tools: each export leaves an audit row.
public struct LinkExports {
  private let session: Session

  public init(_ session: Session) { self.session = session }

  /// Exports an identifier and what is around it.
  ///
  /// - Parameters:
  ///   - question: The identifier as it was typed, whole.
  ///   - hops: Steps over what was named together, 1 to 3.
  ///   - limit: How many identifiers at most, up to 10,000.
  ///   - format: The form it will have, for the audit.
  /// - Returns: `{"subject","nodes":[…],"links":[…],"left_out","links_left_out"}`, money in fen;
  ///   `nil` when nothing is known of it.
  /// - Throws: ``PostgresError``.
  public func account(
    _ question: AccountQuestion, hops: Int, limit: Int, format: String
  ) throws(PostgresError) -> JSONValue? {
    let forms = question.writtenForms
    guard !forms.isEmpty else { return nil }
    return try session.document(
      "select api.export_account(\(forms), \(hops), \(limit), \(format))")
  }

  /// Exports a ring, by its number or by one that it took over: its core first.
  ///
  /// - Returns: As of an account; `nil` when there is no such ring, or it holds together no more.
  /// - Throws: ``PostgresError``.
  public func ring(
    _ number: Number, limit: Int, format: String
  ) throws(PostgresError) -> JSONValue? {
    try session.document("select api.export_ring(\(number.text), \(limit), \(format))")
  }
}
