import Reading
import Surveillance

/// Runs of ideographs that burst together, put together again to what was said.
enum WordRuns {
  /// The phrases, the surest first: runs of one count that overlap are one, its parts say no more.
  static func joined(_ bursts: [WordBurst]) -> [RisenPhrase] {
    var phrases: [RisenPhrase] = []
    let longest = bursts.sorted {
      ($1.observed, $1.word.count, $0.word) < ($0.observed, $0.word.count, $1.word)
    }
    for burst in longest {
      phrases.append(
        RisenPhrase(
          text: burst.word, observed: burst.observed, expected: burst.expected, p: burst.p))
    }
    return merged(phrases).sorted { ($0.p, $0.text) < ($1.p, $1.text) }
  }

  /// Until no two of one count overlap, and none is part of another.
  private static func merged(_ phrases: [RisenPhrase]) -> [RisenPhrase] {
    var phrases = phrases
    var place = 0
    while place < phrases.count {
      let twin = phrases.indices.first { other in
        other != place && phrases[other].observed == phrases[place].observed
          && chain(phrases[place].text, phrases[other].text) != nil
      }
      guard let twin else {
        place += 1
        continue
      }
      phrases[place].text = chain(phrases[place].text, phrases[twin].text) ?? ""
      phrases.remove(at: twin)
      place = 0
    }
    return phrases.filter { phrase in
      !phrases.contains { $0.text != phrase.text && $0.text.holds(phrase.text) }
    }
  }

  /// Two runs as one, where one holds the other or ends as the other begins, by two ideographs.
  private static func chain(_ left: String, _ right: String) -> String? {
    if left.holds(right) { return left }
    if right.holds(left) { return right }
    for (first, second) in [(left, right), (right, left)] {
      for shared in stride(from: min(first.count, second.count) - 1, through: overlapMin, by: -1)
      where first.suffix(shared) == second.prefix(shared) {
        return first + second.dropFirst(shared)
      }
    }
    return nil
  }

  /// Whether it may be printed: no known word of a tactic, nothing that points at a person.
  static func isTellable(_ phrase: String) -> Bool {
    TacticLexicon.suggest(phrase).isEmpty && !PlainPhrase.mayIdentify(phrase)
  }

  private static let overlapMin = 2
}

extension String {
  /// Whether a part stands somewhere within.
  fileprivate func holds(_ part: String) -> Bool {
    let (whole, part) = (Array(self), Array(part))
    guard part.count <= whole.count else { return false }
    return (0...(whole.count - part.count)).contains {
      whole[$0..<($0 + part.count)].elementsEqual(part)
    }
  }
}
