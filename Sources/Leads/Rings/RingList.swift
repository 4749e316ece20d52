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
  ///   first; of one that is no more, only `ring` and `ended_at`; `nil` for one that never was.
  public func show(_ number: Number, limit: Int) throws(PostgresError) -> JSONValue? {
    let found = try session.document("select api.show_ring(\(number.text), \(limit))")
    guard let answer = found, var ring = answer.asObject, ring["members"] != nil else {
      return found
    }
    let members = answer["members"]?.asArray ?? []
    let isWhole = members.count == answer["size"]?.asInteger
    ring["ties"] = .array(Self.ties(answer["ties"]?.asArray ?? [], among: members, isWhole))
    ring["ties_whole"] = .bool(isWhole)
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

  private static func ties(
    _ ties: [JSONValue], among members: [JSONValue], _ isWhole: Bool
  ) -> [JSONValue] {
    let pairs = ties.compactMap(Pair.init)
    let map = TieMap(count: members.count, pairs.map { TieMap.Tie($0.one, $0.other) })
    // Of a ring that is told in part, the ways between two may lead over the rest.
    let bridges = isWhole ? map.bridges() : []
    let order = pairs.indices.sorted { one, other in
      pairs[one].rank(isBridge: bridges.contains(one))
        < pairs[other].rank(isBridge: bridges.contains(other))
    }
    return order.map { place in
      let pair = pairs[place]
      return .object([
        "one": members[pair.one]["identifier"] ?? .null,
        "other": members[pair.other]["identifier"] ?? .null, "cases": .integer(pair.cases),
        "one_holder": .bool(pair.isOneHolder), "bridge": .bool(bridges.contains(place)),
      ])
    }
  }

  /// Two members that cases name together, by their places.
  private struct Pair {
    let one: Int
    let other: Int
    let cases: Int
    let isOneHolder: Bool

    init?(_ tie: JSONValue) {
      guard let one = tie["one"]?.asInteger, let other = tie["other"]?.asInteger,
        let cases = tie["cases"]?.asInteger
      else { return nil }
      self.one = one
      self.other = other
      self.cases = cases
      isOneHolder = tie["one_holder"]?.asBool ?? false
    }

    /// The less the weaker: bridges first, then by signals.
    func rank(isBridge: Bool) -> (Int, Int, Int, Int) {
      (isBridge ? 0 : 1, cases + (isOneHolder ? 1 : 0), one, other)
    }
  }
}
