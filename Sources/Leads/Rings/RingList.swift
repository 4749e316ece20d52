public import JSON
public import Postgres
import Rings
public import Store

/// The rings that were found, as people ask for them.
public struct RingList {
  private let session: Session

  public init(_ session: Session) { self.session = session }

  /// Lists rings; the filter has `min_size min_cases min_fen tactic from to own`, each optional.
  public func list(
    _ filter: JSONValue, by order: RingSorting, limit: Int
  ) throws(PostgresError) -> [JSONValue] {
    try session.run(
      "select api.list_rings(\(filter.text)::jsonb, \(order.rawValue), \(limit))"
    ).map { row throws(PostgresError) in try row.document() ?? .null }
  }

  /// Shows a ring by its number, also by one that it took over, with `limit` members, at most 500,
  /// and the ties among them.
  ///
  /// - Throws: ``PostgresError``.
  /// - Returns: The ring as `desk ring show --json` prints it, money in fen, its ties the weakest
  ///   first, and how many of all its ties are bridges; of one that is no more, only `ring` and `ended_at`; `nil` for one that never was.
  public func show(_ number: Number, limit: Int) throws(PostgresError) -> JSONValue? {
    let found = try session.document("select api.show_ring(\(number.text), \(limit))")
    guard let answer = found, var ring = answer.asObject, ring["members"] != nil else {
      return found
    }
    let ties = RingTold(answer)
    ring["ties"] = .array(ties.list)
    ring["ties_whole"] = .bool(ties.isWhole)
    ring["bridges"] = ties.bridges.map { .integer($0.count) } ?? .null
    ring["bonds"] = nil
    return .object(ring)
  }

  /// Finds what was named together with an identifier as it was typed, over 1 to 3 cases.
  ///
  /// - Returns: `{"identifier","kind","hub","ring","links":[…],"left_out","loops"}`; `nil` when
  ///   nothing is known.
  /// - Throws: ``PostgresError``.
  public func links(
    of typed: String, hops: Int, limit: Int
  ) throws(PostgresError) -> JSONValue? {
    let forms = AccountQuestion(typed).writtenForms
    return try session.document("select api.account_links(\(forms), \(hops), \(limit))")
  }
}
