import Testing

@testable import Surveillance

/// Figures of R's `ppois`, `pnbinom`, `qpois` and `qnbinom`.
struct `A distribution of counts` {
  /// A count, a dispersion and a mean, with the chance of more than the count.
  static let tails: [(count: Int, dispersion: Double, mean: Double, chance: Double)] = [
    (4, 1, 5, 0.559506714934788), (99, 1, 100, 0.513298798279149),
    (1_000_050_000, 1, 1e9, 0.0569222454007782), (0, 1, 1e-9, 9.999999995e-10),
    (12, 1.5, 7, 0.0582733582953806), (30, 4, 9.5, 0.00658301318086649),
    (500, 1e6, 100, 0.00070208104386519), (1_000_000_000, 2, 1e9, 0.49999107937942),
  ]

  @Test(arguments: tails) func `has the tail that R finds`(
    count: Int, dispersion: Double, mean: Double, chance: Double
  ) {
    let found = CountDistribution(mean: mean, dispersion: dispersion).chance(ofAtLeast: count + 1)
    #expect(abs(found - chance) < 1e-11 * chance)
  }

  @Test(arguments: [1 + 1e-12, 1 + 2 * .ulpOfOne])
  func `that hardly spreads more than Poisson's is all but Poisson's`(dispersion: Double) {
    for (count, mean) in [(1, 5.0), (50, 100), (90, 100), (1_000_000, 1e6)] {
      let ours = CountDistribution(mean: mean, dispersion: dispersion)
      let poisson = CountDistribution(mean: mean, dispersion: 1).chance(ofAtLeast: count)
      #expect(abs(ours.chance(ofAtLeast: count) - poisson) < 1e-8)
    }
  }

  @Test func `has the quantiles that R finds`() {
    let found = [
      (0.95, 1, 3.5), (0.999, 1, 1e6), (0.999, 1.5, 7), (0.95, 4, 9.5), (0.999, 1 + 1e-12, 5),
      (0.999, 1.1, 1e6), (0.999, 1000, 1e6), (0.95, 1e6, 100),
    ].map { CountDistribution(mean: $2, dispersion: $1).quantile($0) }
    #expect(found == [7, 1_003_092, 20, 21, 13, 1_003_243, 1_100_577, 0])
  }

  @Test func `of no mean is of nothing, and beyond all counts has no quantile`() {
    #expect(CountDistribution(mean: 1e12, dispersion: 1).quantile(0.5) == nil)
    #expect(CountDistribution(mean: 0, dispersion: 1).quantile(0.999) == 0)
  }
}
