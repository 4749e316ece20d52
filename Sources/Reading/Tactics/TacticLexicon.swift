import Domain

/// Suggests the tactic of a narrative by the words of the scheme and the words of callers.
public enum TacticLexicon {
  /// The classes a text points to, best first; empty when no word does.
  ///
  /// A word weighs by how few frauds it is said in; several words add up without ever being
  /// certain. What has no word is left to the caller to call ``TacticScheme/unknown``.
  public static func suggest(_ text: String) -> [TacticSuggestion] { suggest(FoldedText(text)) }

  static func suggest(_ text: FoldedText) -> [TacticSuggestion] {
    var seen: [Int: [Entry]] = [:]
    for position in 0..<text.count {
      let (first, second) = (text[position].lowercased, text[position + 1].lowercased)
      guard let slot = index.slot(of: first, second) else { continue }
      for entry in index.values(at: slot) where stands(entry, in: text, at: position) {
        seen[entry.classIndex, default: []].append(entry)
      }
    }
    return rank(seen.map(suggestion))
  }

  /// One word of one class.
  private struct Entry: Sendable {
    let word: String
    let scalars: [Unicode.Scalar]
    let weight: Int
    let classIndex: Int
  }

  private static let index: ScalarTable<Entry> = {
    var entries: [(key: UInt64, value: Entry)] = []
    for (classIndex, tacticClass) in TacticScheme.classes.enumerated() {
      let tactics = TacticScheme.tactics.filter { $0.classCode == tacticClass.code }
      let spoken = TacticSpeech.words[tacticClass.code] ?? []
      for keyword in tactics.flatMap(\.keywords) + spoken {
        let scalars = FoldedText(keyword.word).scalars.map(\.lowercased)
        guard scalars.count > 1 else { preconditionFailure("a keyword has two characters") }
        let entry = Entry(
          word: keyword.word, scalars: scalars, weight: keyword.weight, classIndex: classIndex)
        entries.append((ScalarTable<Entry>.key(scalars[0], scalars[1]), entry))
      }
    }
    return ScalarTable(entries)
  }()

  private static func stands(_ entry: Entry, in text: FoldedText, at position: Int) -> Bool {
    for (offset, scalar) in entry.scalars.enumerated()
    where text[position + offset].lowercased != scalar { return false }
    // The hope of shopping is no word of its own.
    let end = position + entry.scalars.count
    if text[position].isLetter, text[position - 1].isLetter { return false }
    if text[end].isLetter, text[end - 1].isLetter { return false }
    // 不是, 没有 and 防范 just before a word take its force.
    return !negations.stands(in: text, before: position)
  }

  private static func suggestion(classIndex: Int, entries: [Entry]) -> TacticSuggestion {
    var words: [Entry] = []
    for entry in entries.sorted(by: {
      ($0.scalars.count, $0.weight) > ($1.scalars.count, $1.weight)
    })
    where !words.contains(where: { $0.word == entry.word || $0.scalars.holds(entry.scalars) }) {
      words.append(entry)
    }
    let doubt = words.reduce(1.0) { $0 * (1 - Double($1.weight) * shareOfWeight) }
    let score = ((1 - doubt) * 100).rounded() / 100
    let telling = words.enumerated()
      .sorted { ($1.element.weight, $0.offset) < ($0.element.weight, $1.offset) }
    return TacticSuggestion(
      code: TacticScheme.classes[classIndex].code, score: min(score, 0.99),
      because: telling.prefix(wordsMax).map(\.element.word))
  }

  private static func rank(_ suggestions: [TacticSuggestion]) -> [TacticSuggestion] {
    var ranked = suggestions.filter { $0.score >= scoreMin }
    // A romance that ends in an investment counts as an investment.
    if let romance = ranked.firstIndex(where: { $0.code == "T09" }),
      let investment = ranked.first(where: { $0.code == "T02" && $0.score >= compoundMin }),
      ranked[romance].score >= investment.score
    {
      ranked[romance] = TacticSuggestion(
        code: "T09", score: max(0.01, investment.score - 0.01), because: ranked[romance].because)
    }
    return ranked.sorted { ($1.score, $0.code) < ($0.score, $1.code) }
  }

  /// The certainty one unit of weight gives.
  private static let shareOfWeight = 0.085
  /// Below this a word is said in so many calls that it says nothing.
  private static let scoreMin = 0.2
  /// What an investment must reach to outrank the romance it came by.
  private static let compoundMin = 0.4
  private static let wordsMax = 6
  private static let negations = WordSet(["不是", "并非", "没有", "防范", "预防"])
}

extension [Unicode.Scalar] {
  /// Whether `part` stands somewhere within.
  fileprivate func holds(_ part: [Unicode.Scalar]) -> Bool {
    guard part.count <= count else { return false }
    return (0...(count - part.count)).contains { self[$0..<($0 + part.count)].elementsEqual(part) }
  }
}
