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
  private let byFirst: ScalarTable<Candidate>
  private let byLast: ScalarTable<Candidate>

  /// A word by its index, and the scalar that stands in it beside the one it is found by.
  private struct Candidate {
    let index: Int
    let neighbour: Unicode.Scalar?
  }

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
    firsts = Self.filter(words.map { $0.0[0] })
    lasts = Self.filter(words.map { $0.0[$0.0.count - 1] })
    byFirst = Self.table(words.map { $0.0[...] })
    byLast = Self.table(words.map { $0.0.reversed()[...] })
  }

  private static func filter(_ scalars: [Unicode.Scalar]) -> ScalarFilter {
    ScalarFilter(scalars + scalars.map(\.uppercased))
  }

  private static func table(_ words: [ArraySlice<Unicode.Scalar>]) -> ScalarTable<Candidate> {
    ScalarTable(
      words.enumerated().compactMap { index, word in
        word.first.map { first in
          (UInt64(first.value), Candidate(index: index, neighbour: word.dropFirst().first))
        }
      })
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
    let next = text[position + 1].lowercased
    for place in byFirst.places(at: slot) {
      let candidate = byFirst[place]
      guard candidate.neighbour == nil || candidate.neighbour == next,
        stands(candidate.index, in: text, at: position)
      else { continue }
      return (meanings[candidate.index], bounds[candidate.index].count)
    }
    return nil
  }

  /// The word that ends just before `position`, and its length.
  @inline(__always)
  func word(in text: FoldedText, before position: Int) -> (meaning: Meaning, length: Int)? {
    let last = text[position - 1]
    guard lasts.mayHold(last), let slot = byLast.slot(of: last.lowercased) else { return nil }
    let previous = text[position - 2].lowercased
    for place in byLast.places(at: slot) {
      let candidate = byLast[place]
      let length = bounds[candidate.index].count
      guard candidate.neighbour == nil || candidate.neighbour == previous,
        stands(candidate.index, in: text, at: position - length)
      else { continue }
      return (meanings[candidate.index], length)
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
