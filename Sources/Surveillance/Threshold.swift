import Glibc

/// How an upper bound is found from a forecast.
public enum Threshold: Hashable, Sendable {
  /// Normal on a scale where counts are less skewed, by the delta method: Farrington et al. (1996).
  case delta(Power)
  /// The quantile of a negative binomial distribution with the forecast as its mean.
  case negativeBinomial
  /// The same with the upper quantile of the forecast as its mean: Noufaily et al. (2013).
  case upperMean

  /// The power of a count that spreads evenly.
  public enum Power: Hashable, Sendable {
    case one
    case half
    case twoThirds

    var exponent: Double {
      switch self {
      case .one: 1
      case .half: 0.5
      case .twoThirds: 2.0 / 3
      }
    }
  }

  /// The bound, the chance of as many or more, and how far the count is between mean and bound.
  struct Limit {
    let upper: Double?
    let p: Double?
    let score: Double?
  }

  func limit(_ forecast: Forecast, alpha: Double, observed: Int?) -> Limit {
    switch self {
    case .delta(let power): Self.delta(forecast, power.exponent, alpha, observed)
    case .negativeBinomial: Self.counted(forecast, mean: exp(forecast.linear), alpha, observed)
    case .upperMean:
      Self.counted(
        forecast,
        mean: exp(
          forecast.linear + Chance.normalBound(alpha) * forecast.linearError),
        alpha, observed)
    }
  }

  private static func delta(
    _ forecast: Forecast, _ exponent: Double, _ alpha: Double, _ observed: Int?
  ) -> Limit {
    let mean = forecast.mean
    let spread = forecast.dispersion + forecast.meanError * forecast.meanError / mean
    // The derivative of the power, times the deviation of the count.
    let deviation = exponent * pow(mean, exponent - 1) * (mean * spread).squareRoot()
    let (middle, reach) = (pow(mean, exponent), Chance.normalBound(alpha) * deviation)
    let bounds = [middle - reach, middle + reach].map { pow($0, 1 / exponent) }
    let upper = bounds.filter { !$0.isNaN }.max()
    return Limit(
      upper: upper,
      p: observed.flatMap { observed in
        Chance.normal(above: (pow(Double(observed), exponent) - middle) / deviation).known
      },
      score: score(observed, mean, upper))
  }

  private static func counted(
    _ forecast: Forecast, mean: Double, _ alpha: Double, _ observed: Int?
  ) -> Limit {
    guard mean.isFinite else { return Limit(upper: nil, p: nil, score: nil) }
    let distribution = CountDistribution(mean: mean, dispersion: forecast.dispersion)
    let upper = distribution.quantile(1 - alpha).map(Double.init)
    // The score is taken from the logarithm of the mean, as R takes it; below a bound that no
    // count reaches it is nothing.
    return Limit(
      upper: upper, p: observed.flatMap { distribution.chance(ofAtLeast: $0).known },
      score: upper == nil ? 0 : score(observed, forecast.linear, upper))
  }

  private static func score(_ observed: Int?, _ mean: Double, _ upper: Double?) -> Double? {
    guard let observed, let upper else { return nil }
    return ((Double(observed) - mean) / (upper - mean)).known
  }
}
