/// Mean and standard deviation of counts; not a number where one of them is not known.
struct Spread {
  let mean: Double
  let sigma: Double

  init(_ counts: ArraySlice<Int?>, sigmaMin: Double) {
    let values = counts.map { $0.map(Double.init) ?? .nan }
    let mean = values.reduce(0, +) / Double(values.count)
    let squares = values.reduce(0) { $0 + ($1 - mean) * ($1 - mean) }
    let sigma = (squares / Double(values.count - 1)).squareRoot()
    self.mean = mean
    self.sigma = sigma.isNaN ? sigma : max(sigma, sigmaMin)
  }
}

extension Double {
  /// The number, or `nil` where it is none.
  var known: Double? { isFinite ? self : nil }
}
