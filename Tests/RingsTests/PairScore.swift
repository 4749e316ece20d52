/// How well a grouping tells which pairs belong together.
struct PairScore: CustomStringConvertible {
  private(set) var right = 0
  private(set) var told = 0
  private(set) var real = 0

  /// Compares a grouping with the truth, both by identifier; what is in neither is not told.
  init(_ grouping: [UInt32: Int], truth: [UInt32: Int], among named: Set<UInt32>) {
    var both: [[Int]: Int] = [:]
    var ofTruth: [Int: Int] = [:]
    var ofTold: [Int: Int] = [:]
    for identifier in named {
      let (ring, gang) = (grouping[identifier], truth[identifier])
      if let ring { ofTold[ring, default: 0] += 1 }
      if let gang { ofTruth[gang, default: 0] += 1 }
      if let ring, let gang { both[[ring, gang], default: 0] += 1 }
    }
    right = Self.pairs(both.values)
    told = Self.pairs(ofTold.values)
    real = Self.pairs(ofTruth.values)
  }

  private static func pairs(_ sizes: some Sequence<Int>) -> Int {
    sizes.reduce(0) { $0 + $1 * ($1 - 1) / 2 }
  }

  var precision: Double { told == 0 ? 1 : Double(right) / Double(told) }
  var recall: Double { real == 0 ? 1 : Double(right) / Double(real) }

  var description: String {
    func rounded(_ value: Double) -> Double { (value * 1000).rounded() / 1000 }
    return "precision \(rounded(precision)), recall \(rounded(recall))"
  }
}
