extension Double {
  /// A score to four places, as the database keeps it.
  var shown: Double { (self * 10_000).rounded(.toNearestOrAwayFromZero) / 10_000 }

  /// A score from 0 to 1 with all four places, as columns want it.
  var places: String {
    let parts = Int((self * 10_000).rounded(.toNearestOrAwayFromZero))
    let digits = String(10_000 + parts % 10_000).dropFirst()
    return "\(parts / 10_000).\(digits)"
  }
}
