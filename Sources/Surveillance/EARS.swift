/// The Early Aberration Reporting System's judgement by a short baseline: C1, C2 and C3.
///
/// A count is held against mean and standard deviation of the counts before it. Sources: Hutwagner
/// L. et al., "The bioterrorism preparedness and response Early Aberration Reporting System",
/// Journal of Urban Health 80 (2003) i89–i96; Fricker R. D. et al., "Comparing syndromic
/// surveillance detection methods", Statistics in Medicine 27 (2008) 3407–3429. Defaults are those
/// of `earsC` in R's `surveillance`.
public struct EARS: SurgeJudge {
  /// Which counts are the baseline, and what is held against it.
  public enum Variant: Hashable, Sendable {
    /// The counts just before.
    case c1
    /// Two counts are left out before, so that a surge does not hide itself.
    case c2
    /// As C2, with what the two counts before were above it.
    case c3

    /// How many counts lie between the baseline and what is judged.
    var gap: Int { self == .c1 ? 0 : 2 }
  }

  /// The counts of a baseline where nothing else is said.
  public static let baselineDefault = 7

  public let variant: Variant
  /// How many counts the baseline has, 3 or more.
  public let baseline: Int
  /// The chance of an alarm without cause, were counts normally distributed.
  public let alpha: Double
  /// The least standard deviation reckoned with.
  public let sigmaMin: Double

  /// A variant with R's defaults; `alpha` is 0.001 by default, of C3 0.025.
  public init(
    _ variant: Variant, baseline: Int = baselineDefault, alpha: Double? = nil, sigmaMin: Double = 0
  ) {
    precondition(baseline >= 3 && sigmaMin >= 0, "a baseline of 3 counts or more")
    (self.variant, self.baseline, self.sigmaMin) = (variant, baseline, sigmaMin)
    self.alpha = alpha ?? (variant == .c3 ? 0.025 : 0.001)
  }

  public func leastCounts(at step: Series.Step) -> Int {
    baseline + variant.gap + (variant == .c3 ? 2 : 0) + 1
  }

  public func firstPlace(in series: Series) -> Int { leastCounts(at: series.step) - 1 }

  /// Judges one count; `p` is 1 − Φ of how many standard deviations it is above the mean.
  ///
  /// Of C3 it is that number with the excess of the two counts before. Its bound is R's, which lies
  /// above the count itself unless the two before alone were too many: C3's alarm is of them.
  public func judgement(of series: Series, at place: Int) -> Judgement {
    let spread = self.spread(series.counts, before: place)
    let observed = series.counts[place].map(Double.init) ?? .nan
    let before = variant == .c3 ? [place - 2, place - 1] : []
    let excess = before.reduce(0) { $0 + self.excess(series.counts, $1) }
    let bound = Chance.normalBound(alpha)
    let upper =
      variant == .c3
      ? Self.most(0, observed + spread.sigma * (bound - excess))
      : spread.mean + bound * spread.sigma
    let isKnown = !observed.isNaN && !upper.isNaN
    return Judgement(
      day: series.day(place), observed: series.counts[place], expected: spread.mean.known,
      upper: upper.known, p: chance(observed, spread, excess).known, score: nil,
      alarm: isKnown ? observed > upper : nil)
  }

  /// A count equal to a baseline that does not vary is in its middle.
  private func chance(_ observed: Double, _ spread: Spread, _ excess: Double) -> Double {
    let distance = observed - spread.mean
    return Chance.normal(above: distance == 0 ? excess : distance / spread.sigma + excess)
  }

  /// By how much more than one standard deviation a count is above its baseline.
  private func excess(_ counts: [Int?], _ place: Int) -> Double {
    let spread = self.spread(counts, before: place)
    let observed = counts[place].map(Double.init) ?? .nan
    return Self.most(0, (observed - spread.mean) / spread.sigma - 1)
  }

  private func spread(_ counts: [Int?], before place: Int) -> Spread {
    let end = place - variant.gap
    return Spread(counts[(end - baseline)..<end], sigmaMin: sigmaMin)
  }

  /// The greater number; what is not known stays so.
  private static func most(_ left: Double, _ right: Double) -> Double {
    right.isNaN ? right : max(left, right)
  }
}
