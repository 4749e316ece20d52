import Domain

/// The words as the readers see them, with what was found in them.
///
/// A class, so that the readers of one text hold it by one reference.
final class WordsView: Sendable {
  let text: FoldedText
  let times: [Found<ToldTime>]
  let identifiers: [Found<Identifier>]
  let amounts: [Found<Amount>]
  let amountRanges: [Range<Int>]
  private let sentences: WordsParts
  private let clauses: WordsParts
  /// How far each position lies from the start, see ``distance(_:)``.
  private let miles: [Int]

  init(_ text: FoldedText, now: Instant) {
    self.text = text
    times = TimeReader.told(in: text, now: now)
    identifiers = WordsNumbers.find(in: text, except: times.map(\.range))
    let taken = (times.map(\.range) + identifiers.map(\.range))
      .sorted { $0.lowerBound < $1.lowerBound }
    amounts = WordsSums.find(in: text, except: taken)
    amountRanges = amounts.map(\.range)
    let ends = text.clauseEnds
    sentences = WordsParts(ends: ends.filter { text.endsSentence($0) }, count: text.count)
    clauses = WordsParts(ends: ends, count: text.count)
    let passed = (taken + amountRanges).sorted { $0.lowerBound < $1.lowerBound }
    miles = Self.miles(text.count, passed: passed, ends: ends)
  }

  /// The sentence that `position` stands in.
  func sentence(_ position: Int) -> Range<Int> { sentences.part(position) }

  /// The clause that `position` stands in.
  func clause(_ position: Int) -> Range<Int> { clauses.part(position) }

  /// How far apart in meaning the ends of a range are: its characters, not counting numbers and
  /// times, and more for each clause that ends in it.
  func distance(_ range: Range<Int>) -> Int { miles[range.upperBound] - miles[range.lowerBound] }

  private static func miles(_ count: Int, passed: [Range<Int>], ends: [Int]) -> [Int] {
    var steps = [Int](repeating: 1, count: count + 1)
    steps[0] = 0
    for end in ends { steps[end + 1] = clauseDistance }
    for range in passed { for position in range { steps[position + 1] = 0 } }
    for position in 0..<count { steps[position + 1] += steps[position] }
    return steps
  }

  private static let clauseDistance = 9
}

extension FoldedText {
  /// Where the clauses of the text end, see ``endsClause(_:)``.
  fileprivate var clauseEnds: [Int] {
    var ends: [Int] = []
    var at = 0
    while let end = Self.clauseSigns.first(in: scalars, at..<count) {
      if endsClause(end) { ends.append(end) }
      at = end + 1
    }
    return ends
  }

  private static let clauseSigns = ScalarFilter(Array(", 。;!?\n.".unicodeScalars))

  /// Whether a clause ends with the sign at `position`: a comma, or a blank between words.
  func endsClause(_ position: Int) -> Bool {
    self[position] == "," && !groupsDigits(position) || endsSentence(position)
      || self[position] == " " && self[position - 1].isHan && self[position + 1].isHan
  }

  /// The comma of 12,000.
  private func groupsDigits(_ position: Int) -> Bool {
    self[position - 1].isDigit && (1...3).allSatisfy { self[position + $0].isDigit }
      && !self[position + 4].isDigit && original[position] == ","
  }

  /// Whether a sentence ends with the sign at `position`; the point of 3.5 and a.com ends none.
  func endsSentence(_ position: Int) -> Bool {
    switch self[position] {
    case "。", ";", "!", "?", "\n": true
    case ".": !(self[position - 1].isAlphanumeric && self[position + 1].isAlphanumeric)
    default: false
    }
  }
}

extension WordsView {
  /// How far two parts of the text lie apart, see ``distance(_:)``.
  func gap(_ one: Range<Int>, _ other: Range<Int>) -> Int {
    if one.upperBound <= other.lowerBound { return distance(one.upperBound..<other.lowerBound) }
    if other.upperBound <= one.lowerBound { return distance(other.upperBound..<one.lowerBound) }
    return 0
  }
}
