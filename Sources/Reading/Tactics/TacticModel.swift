import Domain
import Glibc

/// What a desk learnt from its labelled cases: how much each character sequence speaks for a class.
///
/// One logistic regression a class over sequences weighed by how rare they are (tf-idf, logarithmic
/// in the count, of Euclidean length 1); the probabilities of the classes are brought to the sum 1,
/// as liblinear does (R.-E. Fan et al., JMLR 9, 2008). Scoring is a sparse dot product.
public struct TacticModel: Hashable, Sendable {
  /// The codes of the classes it knows, ascending.
  public let classes: [String]
  /// How many sequences it knows.
  public var featureCount: Int { keys.count }

  /// The sequences it knows, see ``TacticGrams``, ascending.
  let keys: [UInt64]
  /// The weight of a sequence by its rarity.
  let rarities: [Float]
  /// Weights of a sequence for each class, in units of ``scales``.
  let weights: [Int16]
  /// The unit of a class's weights.
  let scales: [Float]
  /// What speaks for a class before a word is read.
  let biases: [Float]

  /// The chance of each class, in the order of ``classes``; `nil` where no sequence is known.
  public func chances(of text: String) -> [Double]? {
    let seen = seen(in: TacticGrams(of: text))
    return seen.isEmpty ? nil : chances(of: seen)
  }

  /// The places of the model's sequences that stand in a text, ascending, with their values.
  package func values(of text: String) -> [(feature: Int, value: Double)] {
    seen(in: TacticGrams(of: text)).map { ($0.feature, $0.value) }
  }

  /// A sequence of the model in a text.
  struct Seen {
    /// Its place in the model.
    let feature: Int
    /// Its share of the text, of Euclidean length 1.
    let value: Double
  }

  /// The sequences of the text that the model knows, by their place.
  func seen(in grams: TacticGrams) -> [Seen] {
    var features = grams.occurrences.compactMap { place(of: $0.key) }
    features.sort()
    var seen: [Seen] = []
    var start = 0
    while start < features.count {
      let feature = features[start]
      var end = start
      while end < features.count, features[end] == feature { end += 1 }
      let value = TacticWeighing.value(end - start, rarities[feature])
      seen.append(Seen(feature: feature, value: value))
      start = end
    }
    let length = seen.reduce(0) { $0 + $1.value * $1.value }.squareRoot()
    return seen.map { Seen(feature: $0.feature, value: $0.value / length) }
  }

  func chances(of seen: [Seen]) -> [Double] {
    var sums = [Double](repeating: 0, count: classes.count)
    for part in seen {
      for index in classes.indices {
        sums[index] += part.value * Double(weights[part.feature * classes.count + index])
      }
    }
    let chances = classes.indices.map { index in
      1 / (1 + exp(-sums[index] * Double(scales[index]) - Double(biases[index])))
    }
    let whole = chances.reduce(0, +)
    return chances.map { $0 / whole }
  }

  /// What a sequence of the text speaks for a class.
  func contribution(_ part: Seen, to index: Int) -> Double {
    part.value * Double(weights[part.feature * classes.count + index]) * Double(scales[index])
  }

  /// Where a sequence stands among ``keys``.
  func place(of key: UInt64) -> Int? {
    var low = 0
    var high = keys.count
    while low < high {
      let middle = (low + high) / 2
      if keys[middle] < key { low = middle + 1 } else { high = middle }
    }
    return low < keys.count && keys[low] == key ? low : nil
  }
}
