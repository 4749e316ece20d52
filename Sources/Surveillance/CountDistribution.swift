import CStatistics

/// How a count of given mean spreads: Poisson, or negative binomial where it spreads more.
///
/// Source: Noufaily A. et al., "An improved algorithm for outbreak detection in multiple
/// surveillance systems", Statistics in Medicine 32 (2013) 1206–1222, §3.
struct CountDistribution {
  let mean: Double
  /// The variance as a multiple of the mean, 1 or more.
  let dispersion: Double

  /// P(X ≥ `count`).
  func chance(ofAtLeast count: Int) -> Double {
    count <= 0 ? 1 : chance(above: UInt32(clamping: count - 1))
  }

  /// The least count with P(X ≤ count) ≥ `p`.
  func quantile(_ p: Double) -> Int? {
    // What is short by rounding alone counts as reached.
    let allowed = 1 - p * (1 - 64 * Double.ulpOfOne)
    var (low, high) = (UInt32(0), UInt32(1))
    while chance(above: high) > allowed {
      guard high < UInt32.max / 2 else { return nil }
      (low, high) = (high, high * 2)
    }
    while low < high {
      let middle = low + (high - low) / 2
      if chance(above: middle) > allowed { low = middle + 1 } else { high = middle }
    }
    return Int(low)
  }

  private func chance(above count: UInt32) -> Double {
    let count = Double(count)
    guard dispersion > 1 else { return statistics_poisson_above(count, mean) }
    return statistics_negative_binomial_above(count, 1 / dispersion, mean / (dispersion - 1))
  }
}
