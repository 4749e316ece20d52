import Glibc

/// A log-linear model of counts that spread more than Poisson's (quasi-Poisson regression).
///
/// Fitted by iteratively reweighted least squares: McCullagh and Nelder, "Generalized Linear
/// Models" (1989), §2.5. Start, end and the weights one step behind are those of R's `glm`, so that
/// figures agree to the last digits told.
struct RateModel {
  let data: RateData
  /// The weight of each row, as given.
  let priors: [Double]
  let step: RateStep
  let isConverged: Bool

  /// Relative change of the deviance at which the fit is done.
  private static let tolerance = 1e-8
  private static let stepsMax = 25

  /// Fits the data, each row with its weight.
  ///
  /// - Returns: `nil` where the rows do not determine the coefficients.
  init?(_ data: RateData, weights priors: [Double]) {
    var deviance = data.deviance(data.counts.map { $0 + 0.1 }, priors)
    guard var step = RateStep(data, priors) else { return nil }
    var count = 1
    while abs(step.deviance - deviance) / (abs(step.deviance) + 0.1) >= Self.tolerance,
      count < Self.stepsMax
    {
      deviance = step.deviance
      guard let next = RateStep(data, priors, from: step.linear, step.rates) else { return nil }
      step = next
      count += 1
    }
    isConverged = abs(step.deviance - deviance) / (abs(step.deviance) + 0.1) < Self.tolerance
    (self.data, self.priors, self.step) = (data, priors, step)
  }

  var coefficients: [Double] { step.equations.coefficients }

  /// The counts beyond what the coefficients need.
  var degreesOfFreedom: Int { priors.count { $0 > 0 } - data.columns }

  /// The rate of a logarithm, never quite zero.
  static func rate(_ linear: Double) -> Double { max(exp(linear), .ulpOfOne) }

  /// Pearson's estimate of the dispersion, its rows weighted as told.
  func dispersion(weights: [Double]) -> Double {
    let sum = data.counts.indices.reduce(0) { sum, place in
      let residual = (data.counts[place] - step.rates[place]) / step.rates[place]
      return sum + weights[place] * residual * residual
    }
    return sum / Double(degreesOfFreedom)
  }

  /// Anscombe's residuals, divided by how much they spread.
  ///
  /// Source: McCullagh and Nelder (1989), §2.4.2; the leverage as in Farrington et al. (1996).
  func anscombeResiduals(dispersion: Double) -> [Double] {
    data.counts.indices.map { place in
      let (count, rate) = (data.counts[place], step.rates[place])
      let leverage = step.weights[place] * step.equations.variance(of: data.row(place))
      let residual = 1.5 * (pow(count, 2.0 / 3) * pow(rate, -1.0 / 6) - rate.squareRoot())
      return residual / (dispersion * (1 - min(leverage, 1))).squareRoot()
    }
  }
}
