import Glibc

/// One step of reweighted least squares towards the rates that fit counts best.
struct RateStep {
  let equations: LeastSquares
  /// The weights the equations were solved with.
  let weights: [Double]
  /// The logarithms of the rates found.
  let linear: [Double]
  let rates: [Double]
  let deviance: Double

  /// Starts near the counts themselves.
  init?(_ data: RateData, _ weights: [Double]) {
    let rates = data.counts.map { $0 + 0.1 }
    self.init(data, weights, from: rates.map { log($0) }, rates)
  }

  /// - Returns: `nil` where the rows do not determine the coefficients, or rates leave all bounds.
  init?(_ data: RateData, _ priors: [Double], from linear: [Double], _ rates: [Double]) {
    weights = zip(priors, rates).map { $0 * $1 }
    let roots = weights.map { $0.squareRoot() }
    var rows = data.rows
    for place in rows.indices { rows[place] *= roots[place / data.columns] }
    let targets = data.counts.indices.map { place in
      let distance = (data.counts[place] - rates[place]) / rates[place]
      return (linear[place] - data.offsets[place] + distance) * roots[place]
    }
    guard let equations = LeastSquares(rows: rows, columns: data.columns, targets: targets) else {
      return nil
    }
    self.equations = equations
    self.linear = data.linear(equations.coefficients)
    self.rates = self.linear.map(RateModel.rate)
    deviance = data.deviance(self.rates, priors)
    guard self.rates.allSatisfy(\.isFinite) else { return nil }
  }
}
