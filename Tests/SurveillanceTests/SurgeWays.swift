import Surveillance

/// The ways of judging that R was asked for: those of `Golden/make.R`, under the same names.
enum SurgeWays {
  static func judge(named name: Substring) -> (any SurgeJudge)? {
    let parts = name.split(separator: "@")
    if let method = ears[parts[0]] { return method }
    guard var method = farrington[parts[0]] else { return nil }
    method.reference = parts.count > 1 ? .place : .calendar
    return method
  }

  static let ears: [Substring: EARS] = [
    "c1": EARS(.c1), "c2": EARS(.c2), "c3": EARS(.c3),
    "c1-own": EARS(.c1, baseline: 14, alpha: 0.01, sigmaMin: 1.5),
    "c3-own": EARS(.c3, baseline: 10, alpha: 0.05, sigmaMin: 0.5),
  ]

  static let farrington: [Substring: Farrington] = [
    "far": Farrington(),
    "far-nb": with { $0.threshold = .negativeBinomial },
    "far-muan": with { ($0.threshold, $0.alpha) = (.upperMean, 0.01) },
    "far-plain": with {
      ($0.years, $0.halfWindow, $0.reweights, $0.hasTrend) = (3, 2, false, false)
      ($0.threshold, $0.leastCases) = (.delta(.one), (cases: 50, counts: 6))
    },
    "far-root": with {
      ($0.years, $0.threshold, $0.trendAlpha) = (4, .delta(.half), 0.5)
      $0.newestLeftOut = 1
    },
    "far-ten": with {
      ($0.years, $0.seasons, $0.newestLeftOut) = (4, 10, 26)
      ($0.trendAlpha, $0.threshold) = (1, .upperMean)
    },
    "far-per-head": with { ($0.years, $0.isPerHead, $0.residualMax) = (3, true, 1) },
  ]

  private static func with(_ change: (inout Farrington) -> Void) -> Farrington {
    var method = Farrington()
    change(&method)
    return method
  }
}
