/// Words to look for at a place, found by the one scalar they must begin or end with.
struct WordSet<Meaning: Sendable>: Sendable {
  private struct Entry: Sendable {
    let scalars: [Unicode.Scalar]
    let meaning: Meaning
  }

  private let byFirst: ScalarTable<Entry>
  private let byLast: ScalarTable<Entry>

  /// Letters of the words are lower case; of two that fit, the one named first wins.
  init(_ words: some Sequence<(String, Meaning)>) {
    let entries = words.map { Entry(scalars: Array($0.0.unicodeScalars), meaning: $0.1) }
      .filter { !$0.scalars.isEmpty }
    byFirst = ScalarTable(entries.map { (UInt64($0.scalars[0].value), $0) })
    byLast = ScalarTable(entries.map { (UInt64($0.scalars[$0.scalars.count - 1].value), $0) })
  }

  /// The word that starts at `position`, and its length.
  @inline(__always)
  func word(in text: FoldedText, at position: Int) -> (meaning: Meaning, length: Int)? {
    guard let slot = byFirst.slot(of: text[position].lowercased) else { return nil }
    return byFirst.values(at: slot).first { Self.stands($0, in: text, at: position) }
      .map { ($0.meaning, $0.scalars.count) }
  }

  /// The word that ends just before `position`, and its length.
  @inline(__always)
  func word(in text: FoldedText, before position: Int) -> (meaning: Meaning, length: Int)? {
    guard let slot = byLast.slot(of: text[position - 1].lowercased) else { return nil }
    return byLast.values(at: slot)
      .first { Self.stands($0, in: text, at: position - $0.scalars.count) }
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
