extension Farrington {
  /// A model of a baseline with the dispersion it is used with.
  struct Fit {
    let model: RateModel
    let hasTrend: Bool
    /// The dispersion of counts, 1 at least.
    let dispersion: Double
    /// The dispersion that errors are told by.
    let errorDispersion: Double
  }

  /// What the rows let expect; `nil` where the fit finds no end.
  func forecast(from rows: BaselineRows) -> Forecast? {
    guard let first = fit(rows, withTrend: hasTrend) else { return nil }
    guard first.hasTrend, !keepsTrend(first, rows) else { return Self.forecast(first, rows) }
    return fit(rows, withTrend: false).map { Self.forecast($0, rows) }
  }

  /// A trend is kept from three years on where it shows and leads no higher than counts have been.
  private func keepsTrend(_ fit: Fit, _ rows: BaselineRows) -> Bool {
    let unit = (0..<fit.model.data.columns).map { $0 == 1 ? 1.0 : 0 }
    let variance = fit.errorDispersion * fit.model.step.equations.variance(of: unit)
    let chance = Chance.student(
      beyond: fit.model.coefficients[1] / variance.squareRoot(),
      degreesOfFreedom: fit.model.degreesOfFreedom)
    return years >= 3 && chance < trendAlpha && Self.forecast(fit, rows).mean <= rows.countMax
  }

  private static func forecast(_ fit: Fit, _ rows: BaselineRows) -> Forecast {
    let row = rows.rowNow(withTrend: fit.hasTrend)
    let linear = zip(row, fit.model.coefficients).reduce(rows.offsetNow) { $0 + $1.0 * $1.1 }
    let variance = fit.errorDispersion * fit.model.step.equations.variance(of: row)
    return Forecast(
      linear: linear, linearError: variance.squareRoot(), dispersion: fit.dispersion)
  }

  /// Fits a baseline, and again with its outbreaks weighing less.
  private func fit(_ rows: BaselineRows, withTrend hasTrend: Bool) -> Fit? {
    let data = rows.data(withTrend: hasTrend)
    let ones = [Double](repeating: 1, count: data.counts.count)
    guard let model = RateModel(data, weights: ones), model.isConverged else {
      return hasTrend ? fit(rows, withTrend: false) : nil
    }
    let dispersion = model.dispersion(weights: model.step.weights)
    guard reweights else {
      return Fit(
        model: model, hasTrend: hasTrend, dispersion: max(dispersion, 1),
        errorDispersion: dispersion)
    }
    let residuals = model.anscombeResiduals(dispersion: max(dispersion, 1))
    let weights = Self.weights(residuals, above: residualMax)
    guard let second = RateModel(data, weights: weights) else { return nil }
    // R tells errors by the rows' own weights here, not by those of the fit; so do we.
    return Fit(
      model: second, hasTrend: hasTrend,
      dispersion: max(second.dispersion(weights: second.step.weights), 1),
      errorDispersion: second.dispersion(weights: weights))
  }

  /// Weights that sum to their number, less for residuals above a bound.
  ///
  /// Source: Farrington et al. (1996), §3.6, with the bound of Noufaily et al. (2013).
  private static func weights(_ residuals: [Double], above bound: Double) -> [Double] {
    let shares = residuals.map { $0 > bound ? 1 / ($0 * $0) : 1 }
    let scale = Double(shares.count) / shares.reduce(0, +)
    return shares.map { $0 * scale }
  }
}
