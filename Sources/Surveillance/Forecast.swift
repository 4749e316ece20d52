import Glibc

/// What a baseline lets expect, and how well that is known.
struct Forecast {
  /// The logarithm of the expected count, and its standard error.
  let linear: Double
  let linearError: Double
  /// The variance of counts as a multiple of their mean, 1 or more.
  let dispersion: Double

  /// The expected count.
  var mean: Double { RateModel.rate(linear) }
  /// The standard error of the expected count.
  var meanError: Double { linearError * mean }
}
