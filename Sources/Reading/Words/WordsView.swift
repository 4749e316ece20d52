import Domain

/// The words as the readers see them, with what was found in them.
struct WordsView {
  let text: FoldedText
  let times: [Found<ToldTime>]
  let identifiers: [Found<Identifier>]
  let amounts: [Found<Amount>]
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
    sentences = WordsParts(text.count) { text.endsSentence($0) }
    clauses = WordsParts(text.count) { text.endsClause($0) }
    let passed = (taken + amounts.map(\.range)).sorted { $0.lowerBound < $1.lowerBound }
    miles = Self.miles(text, passed: passed)
  }

  /// The sentence that `position` stands in.
  func sentence(_ position: Int) -> Range<Int> { sentences.part(position) }

  /// The clause that `position` stands in.
  func clause(_ position: Int) -> Range<Int> { clauses.part(position) }

  /// How far apart in meaning the ends of a range are: its characters, not counting numbers and
  /// times, and more for each clause that ends in it.
  func distance(_ range: Range<Int>) -> Int { miles[range.upperBound] - miles[range.lowerBound] }

  private static func miles(_ text: FoldedText, passed: [Range<Int>]) -> [Int] {
    var miles: [Int] = [0]
    miles.reserveCapacity(text.count + 1)
    var next = 0
    for position in 0..<text.count {
      while next < passed.count, passed[next].upperBound <= position { next += 1 }
      let isPassed = next < passed.count && passed[next].contains(position)
      let mile = isPassed ? 0 : text.endsClause(position) ? clauseDistance : 1
      miles.append(miles[position] + mile)
    }
    return miles
  }

  private static let clauseDistance = 9
}

extension FoldedText {
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
