public import Reading

/// Learns a model from labelled cases, on one thread, the same from the same cases.
public enum Trainer {
  /// What is noted of a model, so that it can be learnt again.
  public static let method =
    "characters 1-3, tf-idf, chi2 \(Vocabulary.featuresMax); "
    + "L2-regularised logistic regression, C \(LogisticRegression.cost); liblinear"

  /// Learns the classes that the cases have, which are two at least, see ``CaseSplit``.
  public static func train(_ cases: [LabelledCase]) throws(TrainingFlaw) -> TacticModel {
    let classes = Set(cases.map(\.code)).sorted()
    let labels = cases.map { one in classes.firstIndex(of: one.code) ?? 0 }
    let grams = cases.map { TacticGrams(of: $0.words).occurrences.map(\.key) }
    let vocabulary = Vocabulary(
      grams.map { Array(Set($0)) }, labels: labels, classCount: classes.count)
    guard !vocabulary.keys.isEmpty else { throw .nothingInCommon }

    // A model without weights finds and weighs sequences exactly as the one to come will.
    let blank = TacticModel(
      classes: classes, features: vocabulary.features { _ in classes.map { _ in 0 } },
      biases: classes.map { _ in 0 })
    let examples = cases.lazy.map { blank.values(of: $0.words) }
    let learnt = try LogisticRegression.learn(
      examples, labels: labels, classCount: classes.count, featureCount: vocabulary.keys.count)
    return TacticModel(
      classes: classes, features: vocabulary.features { learnt.weights[$0] }, biases: learnt.biases)
  }
}

extension Vocabulary {
  fileprivate func features(_ weights: (Int) -> [Double]) -> [TacticModel.Feature] {
    keys.indices.map { .init(key: keys[$0], rarity: rarities[$0], weights: weights($0)) }
  }
}
