extension TacticModel {
  /// What was learnt of one sequence.
  package struct Feature {
    package let key: UInt64
    package let rarity: Float
    /// One for each class.
    package let weights: [Double]

    package init(key: UInt64, rarity: Float, weights: [Double]) {
      self.key = key
      self.rarity = rarity
      self.weights = weights
    }
  }

  /// Makes a model of what was learnt; weights are kept in 16 bits.
  ///
  /// - Parameters:
  ///   - classes: Their codes, ascending.
  ///   - features: One a key; in any order.
  ///   - biases: One for each class.
  package init(classes: [String], features: [Feature], biases: [Double]) {
    let features = features.sorted { $0.key < $1.key }
    let scales = classes.indices.map { index in
      let most = features.reduce(0) { max($0, abs($1.weights[index])) }
      return Float(most > 0 ? most / Double(Int16.max) : 1)
    }
    self.init(
      classes: classes, keys: features.map(\.key), rarities: features.map(\.rarity),
      weights: features.flatMap { feature in
        zip(feature.weights, scales).map { weight, scale in
          let units = (weight / Double(scale)).rounded()
          return Int16(max(-Double(Int16.max), min(Double(Int16.max), units)))
        }
      },
      scales: scales, biases: biases.map { Float($0) })
  }
}
