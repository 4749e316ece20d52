import Domain

/// The sums a tactic asks for: log-normal, rounded as people round.
struct AmountHabit: Sendable {
  /// Half of the sums are below this, in yuan.
  let median: Int
  /// The spread of the logarithm.
  let spread: Double

  init(median: Int, spread: Double = 1.1) {
    self.median = median
    self.spread = spread
  }

  /// A sum from 1 yuan to 50 million.
  func draw(_ dice: inout Dice) -> Fen {
    let factor = (dice.normal() * spread).exponential
    let yuan = min(max(Int(Double(median) * factor), 100), 50_000_000)
    switch dice.below(100) {
    case ..<45: return Fen(yuan.rounded(figures: 1) * 100)
    case ..<80: return Fen(yuan.rounded(figures: 2) * 100)
    case ..<90: return Fen(yuan.rounded(figures: 3) * 100)
    case ..<95: return Fen(yuan * 100)
    default: return Fen(yuan * 100 + dice.below(100))
    }
  }
}

extension Int {
  /// The number with only its first figures kept: 12,845 to two figures is 12,000.
  fileprivate func rounded(figures: Int) -> Int {
    var unit = 1
    var rest = self
    while rest >= 10 * (0..<(figures - 1)).reduce(1, { product, _ in product * 10 }) {
      rest /= 10
      unit *= 10
    }
    return rest * unit
  }
}
