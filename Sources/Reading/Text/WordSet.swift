/// Words to look for at a place, found by the one scalar they must begin or end with.
///
/// A class, so that no look copies what it looks in.
final class WordSet<Meaning: Sendable>: Sendable {
  // Flat, so that a look at a word touches no list of its own.
  private let scalars: [Unicode.Scalar]
  private let bounds: [Range<Int>]
  private let meanings: [Meaning]
  private let firsts: ScalarFilter
  private let lasts: ScalarFilter
  private let byFirst: ScalarTable<Int>
  private let byLast: ScalarTable<Int>

  /// Letters of the words are lower case; of two that fit, the one named first wins.
  init(_ words: some Sequence<(String, Meaning)>) {
    let words = words.map { (Array($0.0.unicodeScalars), $0.1) }.filter { !$0.0.isEmpty }
    scalars = words.flatMap(\.0)
    meanings = words.map(\.1)
    var end = 0
    bounds = words.map { word, _ in
      defer { end += word.count }
      return end..<(end + word.count)
    }
    let first = words.map { $0.0[0] }
    let last = words.map { $0.0[$0.0.count - 1] }
    firsts = ScalarFilter(first + first.map(\.uppercased))
    lasts = ScalarFilter(last + last.map(\.uppercased))
    byFirst = ScalarTable(first.enumerated().map { (UInt64($0.element.value), $0.offset) })
    byLast = ScalarTable(last.enumerated().map { (UInt64($0.element.value), $0.offset) })
  }

  /// The first place in a part of the text at which a word may start.
  func start(in text: FoldedText, _ range: Range<Int>) -> Int? {
    firsts.first(in: text.scalars, range)
  }

  /// The word that starts at `position`, and its length.
  @inline(__always)
  func word(in text: FoldedText, at position: Int) -> (meaning: Meaning, length: Int)? {
    let first = text[position]
    guard firsts.mayHold(first), let slot = byFirst.slot(of: first.lowercased) else { return nil }
    for index in byFirst.values(at: slot) where stands(index, in: text, at: position) {
      return (meanings[index], bounds[index].count)
    }
    return nil
  }

  /// The word that ends just before `position`, and its length.
  @inline(__always)
  func word(in text: FoldedText, before position: Int) -> (meaning: Meaning, length: Int)? {
    let last = text[position - 1]
    guard lasts.mayHold(last), let slot = byLast.slot(of: last.lowercased) else { return nil }
    for index in byLast.values(at: slot)
    where stands(index, in: text, at: position - bounds[index].count) {
      return (meanings[index], bounds[index].count)
    }
    return nil
  }

  private func stands(_ index: Int, in text: FoldedText, at position: Int) -> Bool {
    let range = bounds[index]
    for place in range where text[position + place - range.lowerBound].lowercased != scalars[place]
    { return false }
    return true
  }
}

extension WordSet where Meaning == Void {
  convenience init(_ words: [String]) { self.init(words.map { ($0, ()) }) }

  func stands(in text: FoldedText, at position: Int) -> Bool {
    word(in: text, at: position) != nil
  }

  func stands(in text: FoldedText, before position: Int) -> Bool {
    word(in: text, before: position) != nil
  }
}
