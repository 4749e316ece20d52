import Glibc

/// Two shares held against each other: how often something is so, of late and before.
struct ShareTable {
  /// The count of late, were the share that of before.
  let expected: Double
  /// The log-likelihood ratio G² of the table of two by two.
  let likelihoodRatio: Double
  /// The chance of a rise as great or greater; 1 where there is none.
  let p: Double

  init(_ lately: Int, of sizeLately: Int, against before: Int, of sizeBefore: Int) {
    precondition(lately <= sizeLately && before <= sizeBefore, "a part is no more than the whole")
    expected = sizeBefore == 0 ? 0 : Double(before) / Double(sizeBefore) * Double(sizeLately)
    let share = Double(lately + before) / Double(max(1, sizeLately + sizeBefore))
    let terms = [(lately, sizeLately), (before, sizeBefore)].map { count, size in
      Self.term(count, Double(size) * share) + Self.term(size - count, Double(size) * (1 - share))
    }
    likelihoodRatio = max(0, 2 * terms.reduce(0, +))
    let isRise = Double(lately) > Double(sizeLately) * share
    p = isRise ? Chance.normal(above: likelihoodRatio.squareRoot()) : 1
  }

  private static func term(_ observed: Int, _ expected: Double) -> Double {
    observed == 0 ? 0 : Double(observed) * log(Double(observed) / expected)
  }
}
