/// Words to look for at a place, found by the one scalar they must begin or end with.
struct WordSet<Meaning: Sendable>: Sendable {
  private struct Entry: Sendable {
    let scalars: [Unicode.Scalar]
    let meaning: Meaning
  }

  private var byFirst: [Unicode.Scalar: [Entry]] = [:]
  private var byLast: [Unicode.Scalar: [Entry]] = [:]

  /// Letters of the words are lower case; of two that fit, the one named first wins.
  init(_ words: some Sequence<(String, Meaning)>) {
    for (word, meaning) in words {
      let entry = Entry(scalars: Array(word.unicodeScalars), meaning: meaning)
      guard let first = entry.scalars.first, let last = entry.scalars.last else { continue }
      byFirst[first, default: []].append(entry)
      byLast[last, default: []].append(entry)
    }
  }

  /// The word that starts at `position`, and its length.
  func word(in text: FoldedText, at position: Int) -> (meaning: Meaning, length: Int)? {
    guard let entries = byFirst[text[position].lowercased] else { return nil }
    return entries.first { Self.stands($0, in: text, at: position) }
      .map { ($0.meaning, $0.scalars.count) }
  }

  /// The word that ends just before `position`, and its length.
  func word(in text: FoldedText, before position: Int) -> (meaning: Meaning, length: Int)? {
    guard let entries = byLast[text[position - 1].lowercased] else { return nil }
    return entries.first { Self.stands($0, in: text, at: position - $0.scalars.count) }
      .map { ($0.meaning, $0.scalars.count) }
  }

  private static func stands(_ entry: Entry, in text: FoldedText, at position: Int) -> Bool {
    for index in entry.scalars.indices
    where text[position + index].lowercased != entry.scalars[index] { return false }
    return true
  }
}

extension WordSet where Meaning == Void {
  init(_ words: [String]) { self.init(words.map { ($0, ()) }) }

  func stands(in text: FoldedText, at position: Int) -> Bool {
    word(in: text, at: position) != nil
  }

  func stands(in text: FoldedText, before position: Int) -> Bool {
    word(in: text, before: position) != nil
  }
}
