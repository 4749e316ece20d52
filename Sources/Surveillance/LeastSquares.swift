import CStatistics

/// A solved least-squares problem, with the triangle R of its QR decomposition.
struct LeastSquares {
  let coefficients: [Double]
  private let triangle: [Double]

  /// Solves rows of `coefficients.count` numbers each for their targets.
  ///
  /// - Returns: `nil` where the rows do not determine the coefficients.
  /// - Complexity: O(*rows* · *columns*²).
  init?(rows: [Double], columns: Int, targets: [Double]) {
    guard targets.count >= columns else { return nil }
    var rows = rows
    var coefficients = [Double](repeating: 0, count: columns)
    unsafe statistics_solve(&rows, targets.count, columns, targets, &coefficients)
    guard coefficients.allSatisfy(\.isFinite) else { return nil }
    self.coefficients = coefficients
    triangle = Array(rows[..<(columns * columns)])
  }

  /// `row` · (RᵀR)⁻¹ · `row`ᵀ: the variance of what is told for a row, in units of the residuals'.
  func variance(of row: some Sequence<Double>) -> Double {
    var row = Array(row)
    unsafe statistics_solve_transposed(triangle, row.count, &row)
    return row.reduce(0) { $0 + $1 * $1 }
  }
}
