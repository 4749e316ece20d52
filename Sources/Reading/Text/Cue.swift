/// A term of a lexicon where it stands in a text.
struct Cue<Meaning: Sendable>: Sendable {
  let meaning: Meaning
  let range: Range<Int>
}

extension WordSet {
  /// A lexicon in which the longest of two terms that fit wins.
  convenience init(longestFirst lists: [(meaning: Meaning, words: String)]) {
    let words = lists.flatMap { list in
      list.words.split(whereSeparator: \.isWhitespace).map { word in
        // hung_up: a blank within a term.
        (String(scalars: word.unicodeScalars.map { $0 == "_" ? " " : $0 }), list.meaning)
      }
    }
    self.init(words.sorted { $0.0.unicodeScalars.count > $1.0.unicodeScalars.count })
  }

  /// The terms that stand in `range` of the text, in order, none within another.
  ///
  /// A term of letters is a whole word, unless it may stand `withinWords`: vxabc_123.
  ///
  /// - Complexity: O(*n*) in the length of the range.
  func cues(
    in text: FoldedText, _ range: Range<Int>, withinWords: Bool = false
  ) -> [Cue<Meaning>] {
    var cues: [Cue<Meaning>] = []
    // Nothing stands outside the text.
    let range = range.clamped(to: 0..<text.count)
    var at = range.lowerBound
    while at < range.upperBound, let start = start(in: text, at..<range.upperBound) {
      if let (meaning, length) = word(in: text, at: start),
        withinWords || !text.splitsWord(start) && !text.splitsWord(start + length)
      {
        cues.append(Cue(meaning: meaning, range: start..<(start + length)))
        at = start + length
      } else {
        at = start + 1
      }
    }
    return cues
  }

  func cues(in text: FoldedText) -> [Cue<Meaning>] { cues(in: text, 0..<text.count) }
}

extension FoldedText {
  /// Whether letters stand on both sides of `position`: the paid of unpaid is no word.
  @inline(__always)
  func splitsWord(_ position: Int) -> Bool {
    self[position].isLetter && self[position - 1].isLetter
  }
}

extension [Range<Int>] {
  /// The index of the first of these sorted, disjoint ranges that ends after `position`.
  func firstIndex(endingAfter position: Int) -> Int {
    var low = 0
    var high = count
    while low < high {
      let middle = (low + high) / 2
      if self[middle].upperBound <= position { low = middle + 1 } else { high = middle }
    }
    return low
  }
}

/// Terms in the order they stand, asked for by place.
struct Cues<Meaning: Sendable>: Sendable {
  let all: [Cue<Meaning>]
  private let ranges: [Range<Int>]

  init(_ all: [Cue<Meaning>]) {
    self.all = all
    ranges = all.map(\.range)
  }

  /// The terms that stand wholly in `range`.
  func within(_ range: Range<Int>) -> ArraySlice<Cue<Meaning>> {
    let start = ranges.firstIndex(endingAfter: range.lowerBound)
    var low = start
    while low < all.count, all[low].range.lowerBound < range.lowerBound { low += 1 }
    var high = low
    while high < all.count, all[high].range.upperBound <= range.upperBound { high += 1 }
    return all[low..<high]
  }
}
