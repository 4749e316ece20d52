extension EARS {
  /// Judges the newest count as one that spreads as counts do; `nil` where the series is too short.
  ///
  /// The normal law of ``judgement(of:at:)`` has too short a tail for small counts, and takes a mean
  /// known from seven counts for a sure one: on quiet days it alarms ten times as often as it says.
  /// Here an alarm must hold against the negative binomial law too (Poisson's where the baseline
  /// does not spread more), whose variance is that of the baseline, never below its mean, and has
  /// what the mean itself may be off by: 1 + 1/n times as much. Half a case is added to the
  /// baseline, as of a tactic never seen no count is impossible.
  ///
  /// - Returns: Its `p` is the greater chance of both, its `upper` the greater bound.
  public func judgeLastCount(_ series: Series) -> Judgement? {
    guard let judged = judgeLast(series), let observed = judged.observed,
      let upper = judged.upper, let p = judged.p
    else { return nil }
    let law = law(of: series)
    let chance = max(p, law.chance(ofAtLeast: observed))
    let bound = max(upper, law.quantile(1 - alpha).map(Double.init) ?? upper)
    return Judgement(
      day: judged.day, observed: observed, expected: judged.expected, upper: bound, p: chance,
      score: nil, alarm: Double(observed) > bound)
  }

  private func law(of series: Series) -> CountDistribution {
    let end = series.counts.count - 1 - variant.gap
    let counts = series.counts[(end - baseline)..<end].compactMap(\.self).map(Double.init)
    let sum = counts.reduce(0, +)
    let (number, plain) = (Double(baseline), sum / Double(baseline))
    let mean = (sum + 0.5) / number
    let squares = counts.reduce(0) { $0 + ($1 - plain) * ($1 - plain) }
    let variance = max(squares / (number - 1), mean) * (1 + 1 / number)
    return CountDistribution(mean: mean, dispersion: variance / mean)
  }
}
