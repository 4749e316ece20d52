import JSON
import Rings

/// What is told of the ties of a ring: those among the members that are told, and which ties of the
/// whole ring are bridges.
struct RingTold {
  /// The ties, the weakest first.
  let list: [JSONValue]
  /// Whether these are all.
  let isWhole: Bool
  /// The pairs, by their places, without whose tie the ring would fall apart; `nil` where the ring
  /// is too large to look for them, or its ties are not for who asks.
  let bridges: Set<TieMap.Tie>?

  /// - Parameter answer: A ring as the database shows it.
  init(_ answer: JSONValue) {
    let members = answer["members"]?.asArray ?? []
    let isWhole = members.count == answer["size"]?.asInteger
    let pairs = (answer["ties"]?.asArray ?? []).compactMap(Pair.init)
    let told = pairs.isEmpty ? nil : pairs.map(\.tie)
    let all = isWhole ? told : answer["bonds"]?.asArray.map(Self.ties)
    bridges = all.map { Self.bridges($0, count: answer["size"]?.asInteger ?? 0) }
    self.isWhole = isWhole
    let found = bridges ?? []
    let order = pairs.sorted { one, other in
      one.rank(isBridge: found.contains(one.tie)) < other.rank(isBridge: found.contains(other.tie))
    }
    list = order.map { pair in
      .object([
        "one": members[pair.tie.one]["identifier"] ?? .null,
        "other": members[pair.tie.other]["identifier"] ?? .null, "cases": .integer(pair.cases),
        "one_holder": .bool(pair.isOneHolder), "bridge": .bool(found.contains(pair.tie)),
      ])
    }
  }

  /// The ties of those that cases name together: of two one, of more a circle, which no more falls
  /// apart by one tie than if all were tied to all.
  private static func ties(_ bonds: [JSONValue]) -> [TieMap.Tie] {
    bonds.flatMap { bond -> [TieMap.Tie] in
      let places = (bond.asArray ?? []).compactMap(\.asInteger)
      let chain = zip(places, places.dropFirst()).map { TieMap.Tie($0, $1) }
      guard places.count > 2 else { return chain }
      return chain + [TieMap.Tie(places[0], places[places.count - 1])]
    }
  }

  private static func bridges(_ ties: [TieMap.Tie], count: Int) -> Set<TieMap.Tie> {
    Set(TieMap(count: count, ties).bridges().map { ties[$0] })
  }

  /// Two members that cases name together, by their places.
  private struct Pair {
    let tie: TieMap.Tie
    let cases: Int
    let isOneHolder: Bool

    init?(_ tie: JSONValue) {
      guard let one = tie["one"]?.asInteger, let other = tie["other"]?.asInteger,
        let cases = tie["cases"]?.asInteger
      else { return nil }
      self.tie = TieMap.Tie(one, other)
      self.cases = cases
      isOneHolder = tie["one_holder"]?.asBool ?? false
    }

    /// The less the weaker: bridges first, then by signals.
    func rank(isBridge: Bool) -> (Int, Int, Int, Int) {
      (isBridge ? 0 : 1, cases + (isOneHolder ? 1 : 0), tie.one, tie.other)
    }
  }
}
