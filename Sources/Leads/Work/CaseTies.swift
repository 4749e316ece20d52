public import JSON
public import Postgres
public import Store

/// What cases have in common, and what people decided of them.
public struct CaseTies {
  private let session: Session

  public init(_ session: Session) { self.session = session }

  /// Tells which other cases share what with a case of the own desk.
  ///
  /// Two are linked by two independent ties: neither the same number told twice, nor both told by
  /// one number, nor names alone. What so many cases name that it ties nothing is told apart.
  ///
  /// - Parameters:
  ///   - number: The case.
  ///   - other: Only what it is to this one.
  ///   - limit: How many other cases at most.
  /// - Returns: `{"case","links":[…],"hubs":[…]}`.
  /// - Throws: ``PostgresError``.
  public func links(
    of number: Number, to other: Number? = nil, limit: Int
  ) throws(PostgresError) -> JSONValue? {
    try session.document("select api.case_links(\(number.text), \(other?.text), \(limit))")
  }

  /// Says that two cases are by the same hands, or are not; `nil` takes it back.
  public func decide(
    _ one: Number, _ other: Number, isSame: Bool?, reason: String?
  ) throws(PostgresError) -> JSONValue? {
    try session.document(
      "select api.decide_cases(\(one.text), \(other.text), \(isSame), \(reason))")
  }
}
