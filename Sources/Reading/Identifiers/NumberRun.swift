import Domain

/// Digits in groups, as numbers are written and dictated: how many groups make one number.
struct NumberRun {
  private let text: FoldedText
  private let start: Int
  private var groups: [Range<Int>] = []

  static func read(_ text: FoldedText, at start: Int, taken: [Range<Int>]) -> Found<Identifier>? {
    if text[start - 1].isAlphanumeric {
      // Only a label may touch a number: VX13812345678.
      guard case .named = NumberContext.before(start, in: text) else { return nil }
    }
    var run = NumberRun(text: text, start: start)
    run.collect(except: taken)
    return run.longest()
  }

  /// Where the digits and hidden digits end that stand together at `start`.
  static func end(_ text: FoldedText, from start: Int) -> Int {
    var end = start
    while text[end].isDigit || text[end].isMask && !text[end].isLetter { end += 1 }
    return end
  }

  private init(text: FoldedText, start: Int) {
    self.text = text
    self.start = start
  }

  private mutating func collect(except taken: [Range<Int>]) {
    var at = start
    if text[at] == "+" || text[at] == "(" { at += 1 }
    if text[at] == "+" { at += 1 }
    while groups.count < groupsMax, isPart(at), taken.first(holding: at) == nil {
      let group = at
      while isPart(at) {
        at += 1
        // Longer than any number: it is none, and neither is what comes of cutting it.
        guard at - group <= Self.lengthMax else { return }
      }
      groups.append(group..<at)
      if text[at] == ")" { at += 1 }
      if text[at] == " " || text[at] == "-" || text[at] == "." { at += 1 }
      if text[at] == " ", text[at - 1] != "." { at += 1 }
    }
  }

  private static let lengthMax = 32
  private let groupsMax = 8

  private func isPart(_ position: Int) -> Bool {
    let scalar = text[position]
    if scalar.isDigit || scalar == "*" { return true }
    guard scalar.isMask else { return false }
    if scalar.lowercased != "x" { return true }
    let next = text[position + 1]
    return next.isMask || text[position - 1].isMask
      || text[position - 1].isDigit && (next.isDigit || !next.isAlphanumeric)
  }

  private func longest() -> Found<Identifier>? {
    var length = groups.reduce(0) { $0 + $1.count }
    for count in stride(from: groups.count, to: 0, by: -1) {
      defer { length -= groups[count - 1].count }
      // No number is parted that short but 0-something and +something, in few parts.
      let isLong = length > 8 || length == 7 && count <= 3
      let isPrefixed = !text[start].isDigit || text[start] == "0" && count <= 4
      guard count == 1 || isLong || isPrefixed else { continue }
      let range = start..<groups[count - 1].upperBound
      guard range.count <= Self.lengthMax, !text[range.upperBound].isLetter,
        let identifier = recognise(range, isSplit: count > 1)
      else { continue }
      return Found(identifier, at: range)
    }
    return nil
  }

  private func recognise(_ range: Range<Int>, isSplit: Bool) -> Identifier? {
    if let pattern = text.pattern(in: range) {
      guard !isSplit || !pattern.isEmpty else { return nil }
      return MaskedReader(pattern: pattern, said: text.said(range)).recognise()
    }
    guard let (digits, plus) = text.digits(in: range), !digits.isEmpty else { return nil }
    let context = NumberContext.before(start, in: text)
    if case .ignored = context { return nil }
    guard !isMoney(range, digits: digits, isSplit: isSplit) else { return nil }
    if !plus, digits.count < 7, digits[0] != "0", isSplit { return nil }
    if digits.count == 8, isSplit { return nil }
    if let certain = IdentifierReader.recognise(
      digits: digits, plus: plus, text, range, isAlone: false)
    {
      return certain
    }
    return isSplit ? nil : byContext(context, digits, range)
  }

  /// Short numbers that money or a count is said with.
  private func isMoney(_ range: Range<Int>, digits: [Unicode.Scalar], isSplit: Bool) -> Bool {
    if text[range.upperBound].isCurrency, !text.has("钱包", at: range.upperBound) { return true }
    if isGroupTail(digits.count) { return true }
    guard digits.count < 9, digits[0] != "0" else { return false }
    let next = text.afterBlanks(range.upperBound)
    return text[next].isCurrency || text[next].largeUnit != nil || text[next].smallUnit != nil
      || text[range.upperBound] == "." && text[range.upperBound + 1].isDigit
      || text[range.upperBound] == "," && text[range.upperBound + 1].isDigit
      || text[start - 1] == "¥" || text[start - 1] == "," && text[start - 2].isDigit
      || MoneyWords.isThing(text, at: range.upperBound, unit: 1)
      || MoneyWords.isPayingInEnglish(text, before: start)
      || !isKnownNumber(digits) && text[start - 1] != "打"
        && MoneyWords.isPaying(text, before: start)
  }

  /// The 000.50 of 2,000.50.
  private func isGroupTail(_ count: Int) -> Bool {
    text.original[start - 1 < 0 ? start : start - 1] == "," && text[start - 2].isDigit
      && text[start + 3].isDigit == false && count >= 3
  }

  /// 收到95588短信 pays nothing; 转了10000 does, though it is an operator's number too.
  private func isKnownNumber(_ digits: [Unicode.Scalar]) -> Bool {
    OfficialNumbers.owner(of: String(scalars: digits)) != nil && digits.last != "0"
      || digits.count == 3
  }

  private func byContext(
    _ context: NumberContext, _ digits: [Unicode.Scalar], _ range: Range<Int>
  ) -> Identifier? {
    let said = text.said(range)
    switch context {
    case .phone:
      guard (3...13).contains(digits.count) else { return nil }
      let judged = PhoneReader(digits: digits, hasPlus: false, said: said).judge()
      return judged.isValid == false && judged.note == nil ? nil : judged
    case .card, .account:
      guard (9...32).contains(digits.count) else { return nil }
      return CardReader(digits: digits, said: said).account()
    case .named(.residentID) where digits.count == 18 || digits.count == 15:
      return IdentifierReader.residentID(text, range)
    default: return nil
    }
  }
}
