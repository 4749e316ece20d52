import Glibc

/// Counts with what may explain them: the rows a rate is modelled from.
struct RateData {
  /// How many explaining numbers a row has, the constant 1 first.
  let columns: Int
  /// The rows, one behind the other.
  let rows: [Double]
  let counts: [Double]
  /// The logarithm of how many people or things each count is out of; 0 where it does not matter.
  let offsets: [Double]

  /// The explaining numbers of one count.
  func row(_ place: Int) -> ArraySlice<Double> {
    rows[(place * columns)..<((place + 1) * columns)]
  }

  /// The logarithm of the rate of each row.
  func linear(_ coefficients: [Double]) -> [Double] {
    counts.indices.map { place in
      zip(row(place), coefficients).reduce(offsets[place]) { $0 + $1.0 * $1.1 }
    }
  }

  /// How far rates are from the counts: the deviance of Poisson's distribution.
  func deviance(_ rates: [Double], _ weights: [Double]) -> Double {
    var sum = 0.0
    for place in counts.indices {
      let (count, rate) = (counts[place], rates[place])
      let term = count > 0 ? count * log(count / rate) - (count - rate) : rate
      sum += 2 * weights[place] * term
    }
    return sum
  }
}
