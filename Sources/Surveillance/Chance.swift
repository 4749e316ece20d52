import CGsl

/// Probabilities of the distributions that surveillance stands on, by the GNU Scientific Library.
///
/// Its own checks end the program by default; here an impossible argument gives NaN.
enum Chance {
  /// P(Z > `z`) of the standard normal distribution.
  static func normal(above z: Double) -> Double { gsl_cdf_ugaussian_Q(z) }

  /// The `z` with P(Z ≤ z) = `p` under the standard normal distribution.
  static func normalQuantile(_ p: Double) -> Double { gsl_cdf_ugaussian_Pinv(p) }

  /// P(|T| > |`t`|) of Student's distribution.
  static func student(beyond t: Double, degreesOfFreedom: Int) -> Double {
    2 * gsl_cdf_tdist_Q(abs(t), Double(degreesOfFreedom))
  }
}
