/// The share of false findings among many tests.
public enum FalseDiscovery {
  /// Of each chance the share of false findings, were all up to it reported.
  ///
  /// Source: Benjamini and Hochberg (1995), as adjusted chances: R's `p.adjust(p, "BH")`.
  static func shares(ofAscending chances: [Double]) -> [Double] {
    var least = 1.0
    return chances.indices.reversed().map { place in
      least = min(least, chances[place] * Double(chances.count) / Double(place + 1))
      return least
    }.reversed()
  }

  /// The same of chances in any order, each in its place.
  public static func shares(of chances: [Double]) -> [Double] {
    let order = chances.indices.sorted { (chances[$0], $0) < (chances[$1], $1) }
    var shares = chances
    for (place, share) in zip(order, self.shares(ofAscending: order.map { chances[$0] })) {
      shares[place] = share
    }
    return shares
  }
}
