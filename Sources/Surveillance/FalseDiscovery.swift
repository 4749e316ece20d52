/// The share of false findings among many tests.
enum FalseDiscovery {
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
}
