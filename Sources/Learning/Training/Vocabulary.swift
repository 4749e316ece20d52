import Reading

/// The character sequences that tell classes apart best.
struct Vocabulary {
  /// Ascending.
  let keys: [UInt64]
  /// The weight of each by its rarity.
  let rarities: [Float]

  /// Sequences a model knows at most: its loading must not be felt by who records a call.
  static let featuresMax = 16_384

  /// Chooses among the sequences that stand in several texts those most out of balance between
  /// the classes (χ², the greatest of any class).
  ///
  /// A text is given by its distinct sequences, and has the label of its class, from 0.
  init(_ texts: [[UInt64]], labels: [Int], classCount: Int) {
    var counts: [UInt64: Int] = [:]
    for text in texts { for key in text { counts[key, default: 0] += 1 } }
    let textsMin = max(2, texts.count / 5000)
    let common = counts.filter { $0.value >= textsMin }
    var byClass = common.mapValues { _ in [Int](repeating: 0, count: classCount) }
    for (text, label) in zip(texts, labels) {
      for key in text where common[key] != nil { byClass[key]?[label] += 1 }
    }
    var sizes = [Int](repeating: 0, count: classCount)
    for label in labels { sizes[label] += 1 }
    let chosen = byClass.map { (key: $0.key, worth: Self.worth($0.value, sizes)) }
      .sorted { ($1.worth, $0.key) < ($0.worth, $1.key) }
      .prefix(Self.featuresMax).map(\.key).sorted()
    keys = chosen
    rarities = chosen.map { TacticWeighing.rarity(in: counts[$0] ?? 0, of: texts.count) }
  }

  /// How far a sequence is from standing in all classes alike.
  private static func worth(_ counts: [Int], _ sizes: [Int]) -> Double {
    let all = Double(sizes.reduce(0, +))
    let with = Double(counts.reduce(0, +))
    return zip(counts, sizes).map { count, size in
      let (count, size) = (Double(count), Double(size))
      let expected = with * size / all
      let spread = expected * (1 - with / all) * (1 - size / all)
      return spread > 0 ? (count - expected) * (count - expected) / spread : 0
    }.max() ?? 0
  }
}
