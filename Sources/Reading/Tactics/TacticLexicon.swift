import Domain

/// Suggests the tactic of a narrative by the words of the scheme and the words of callers.
public enum TacticLexicon {
  /// The classes a text points to, best first; empty when no word does.
  ///
  /// A word weighs by how few frauds it is said in; several words add up without ever being
  /// certain. What has no word is left to the caller to call ``TacticScheme/unknown``.
  public static func suggest(_ text: String) -> [TacticSuggestion] { suggest(FoldedText(text)) }

  static func suggest(_ text: FoldedText) -> [TacticSuggestion] {
    let lexicon = lexicon
    var seen = [[Int]](repeating: [], count: TacticScheme.classes.count)
    var at = 0
    while let position = lexicon.firsts.first(in: text.scalars, at..<text.count) {
      at = position + 1
      let (first, second) = (text[position].lowercased, text[at].lowercased)
      guard let slot = lexicon.index.slot(of: first, second) else { continue }
      for place in lexicon.index.places(at: slot) {
        let entry = lexicon.index[place]
        if lexicon.stands(entry, in: text, at: position) {
          seen[lexicon.entries[entry].classIndex].append(entry)
        }
      }
    }
    return rank(
      seen.indices.filter { !seen[$0].isEmpty }.map { lexicon.suggestion($0, seen[$0]) })
  }

  private static let lexicon = Lexicon()

  /// One word of one class.
  private struct Entry: Sendable {
    let word: String
    let scalars: [Unicode.Scalar]
    let weight: Int
    let classIndex: Int
  }

  /// All words of all classes, found by their first two characters.
  private final class Lexicon: Sendable {
    let entries: [Entry]
    let firsts: ScalarFilter
    let index: ScalarTable<Int>

    init() {
      var entries: [Entry] = []
      for (classIndex, tacticClass) in TacticScheme.classes.enumerated() {
        let tactics = TacticScheme.tactics.filter { $0.classCode == tacticClass.code }
        let spoken = TacticSpeech.words[tacticClass.code] ?? []
        for keyword in tactics.flatMap(\.keywords) + spoken {
          let scalars = FoldedText(keyword.word).scalars.map(\.lowercased)
          guard scalars.count > 1 else { preconditionFailure("a keyword has two characters") }
          entries.append(
            Entry(
              word: keyword.word, scalars: scalars, weight: keyword.weight,
              classIndex: classIndex))
        }
      }
      let first = entries.map { $0.scalars[0] }
      self.entries = entries
      firsts = ScalarFilter(first + first.map(\.uppercased))
      index = ScalarTable(
        entries.enumerated().map { index, entry in
          (ScalarTable<Int>.key(entry.scalars[0], entry.scalars[1]), index)
        })
    }

    func stands(_ entry: Int, in text: FoldedText, at position: Int) -> Bool {
      let count = entries[entry].scalars.count
      for offset in 2..<max(2, count)
      where text[position + offset].lowercased != entries[entry].scalars[offset] { return false }
      // The hope of shopping is no word of its own.
      if text.splitsWord(position) || text.splitsWord(position + count) { return false }
      // 不是, 没有 and 防范 just before a word take its force.
      return !negations.stands(in: text, before: position)
    }

    func suggestion(_ classIndex: Int, _ seen: [Int]) -> TacticSuggestion {
      var words: [Int] = []
      for entry in seen.sorted(by: { isFuller($0, $1) })
      where !words.contains(where: { entries[$0].scalars.holds(entries[entry].scalars) }) {
        words.append(entry)
      }
      let doubt = words.reduce(1.0) { $0 * (1 - Double(entries[$1].weight) * shareOfWeight) }
      let score = ((1 - doubt) * 100).rounded() / 100
      let telling = words.enumerated().sorted {
        (entries[$1.element].weight, $0.offset) < (entries[$0.element].weight, $1.offset)
      }
      return TacticSuggestion(
        code: TacticScheme.classes[classIndex].code, score: min(score, 0.99),
        because: telling.prefix(wordsMax).map { entries[$0.element].word })
    }

    /// Whether a word says more than another: it is longer, or weighs more.
    private func isFuller(_ one: Int, _ other: Int) -> Bool {
      let (left, right) = (entries[one].scalars.count, entries[other].scalars.count)
      return left > right || left == right && entries[one].weight > entries[other].weight
    }
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
