import CStatistics

/// Probabilities of the distributions that surveillance stands on, by Boost.Math.
///
/// An impossible argument gives NaN.
enum Chance {
  /// P(Z > `z`) of the standard normal distribution.
  static func normal(above z: Double) -> Double { statistics_normal_above(z) }

  /// The `z` with P(Z > z) = `p` under the standard normal distribution.
  static func normalBound(_ p: Double) -> Double { statistics_normal_bound(p) }

  /// P(|T| > |`t`|) of Student's distribution.
  static func student(beyond t: Double, degreesOfFreedom: Int) -> Double {
    2 * statistics_student_above(abs(t), Double(degreesOfFreedom))
  }
}
