import Domain

extension TacticModel {
  /// The classes a text points to, best first; empty when the model knows nothing in it.
  ///
  /// Scores are chances that add up to 1 over all classes, in hundredths. The best is always named,
  /// others when they reach 0.1; those that reach `sureScore` are sure.
  public func suggest(
    _ text: String, sureScore: Double = TacticSuggestion.sureScore
  ) -> [TacticSuggestion] {
    let folded = FoldedText(text)
    let grams = TacticGrams(of: folded)
    let seen = seen(in: grams)
    guard !seen.isEmpty else { return [] }
    let chances = chances(of: seen)
    let ranked = classes.indices.sorted {
      (chances[$1], classes[$0]) < (chances[$0], classes[$1])
    }
    return ranked.enumerated().prefix { $0.offset == 0 || chances[$0.element] >= Self.chanceMin }
      .map { _, index in
        TacticSuggestion(
          code: classes[index], score: (chances[index] * 100).rounded() / 100,
          because: words(for: index, in: folded, grams, seen), sureScore: sureScore)
      }
  }

  /// The words that spoke most for a class, as they were said.
  ///
  /// Sequences overlap, so what each contributes is spread over its characters; a word is a stretch
  /// of characters that got more than a share of the most.
  private func words(
    for index: Int, in text: FoldedText, _ grams: TacticGrams, _ seen: [Seen]
  ) -> [String] {
    let speaking = speaking(for: index, in: text.count, grams, seen)
    guard let most = speaking.max(), most > 0 else { return [] }
    var words: [(word: String, sum: Double)] = []
    var start = 0
    while start < text.count {
      var end = start
      while end < text.count, end - start < Self.wordLengthMax,
        speaking[end] > most * Self.wordShareMin
      { end += 1 }
      if end > start {
        let word = text.said(start..<end)
        let sum = speaking[start..<end].reduce(0, +)
        if !words.contains(where: { $0.word == word }) { words.append((word, sum)) }
      }
      start = max(end, start + 1)
    }
    // A lone character tells a reader little beside whole words.
    if words.contains(where: { $0.word.count > 1 }) { words.removeAll { $0.word.count == 1 } }
    return words.enumerated()
      .sorted { ($1.element.sum, $0.offset) < ($0.element.sum, $1.offset) }
      .prefix(Self.wordsMax).map(\.element.word)
  }

  /// What each character of the text contributes to a class.
  private func speaking(
    for index: Int, in count: Int, _ grams: TacticGrams, _ seen: [Seen]
  ) -> [Double] {
    let contributions = Dictionary(
      uniqueKeysWithValues: seen.map { ($0.feature, contribution($0, to: index)) })
    var speaking = [Double](repeating: 0, count: count)
    for occurrence in grams.occurrences {
      guard let feature = place(of: occurrence.key), let part = contributions[feature] else {
        continue
      }
      let share = part / Double(occurrence.length)
      for place in occurrence.start..<(occurrence.start + occurrence.length) {
        speaking[place] += share
      }
    }
    return speaking
  }

  private static let chanceMin = 0.1
  /// Of the most telling character.
  private static let wordShareMin = 0.2
  private static let wordLengthMax = 8
  private static let wordsMax = 6
}
