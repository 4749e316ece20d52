import Domain

/// The words as the readers see them, with what was found in them.
struct WordsView {
  let text: FoldedText
  let amounts: [Found<Amount>]
  let identifiers: [Found<Identifier>]
  let times: [Found<Instant>]

  init(_ words: String, now: Instant) {
    text = FoldedText(words)
    amounts = AmountReader.find(in: words)
    identifiers = IdentifierReader.find(in: words)
    times = TimeReader.find(in: words, now: now)
  }

  /// Whether one of the terms stands anywhere.
  func holdsAny(_ terms: [String]) -> Bool {
    (0..<text.count).contains { place in terms.contains { text.has($0, at: place) } }
  }

  /// Whether one of the terms stands in the `reach` characters before `place`, in its clause.
  func holdsAny(_ terms: [String], before place: Int, reach: Int) -> Bool {
    var end = place
    while end > max(0, place - reach), !isClauseEnd(end - 1) {
      if terms.contains(where: { text.has($0, before: end) }) { return true }
      end -= 1
    }
    return false
  }

  func isClauseEnd(_ place: Int) -> Bool {
    ",，、".unicodeScalars.contains(text[place]) || isSentenceEnd(place)
  }

  func isSentenceEnd(_ place: Int) -> Bool { ".。;；!！?？\n".unicodeScalars.contains(text[place]) }
}
