import Domain

/// Reads numbers with letters where digits were meant (O, l, I, S, B), if a check bears them out.
enum SlipReader {
  /// The number that starts at `start`, in groups parted by single blanks or dashes.
  static func read(_ text: FoldedText, at start: Int) -> Found<Identifier>? {
    guard !text[start - 1].isAlphanumeric, let first = group(text, at: start) else { return nil }
    var ends = [first]
    while ends.count < groupsMax, let end = ends.last, text[end] == " " || text[end] == "-",
      let next = group(text, at: end + 1)
    {
      ends.append(next)
    }
    for end in ends.reversed() {
      if let identifier = judge(text, start..<end) { return Found(identifier, at: start..<end) }
    }
    return nil
  }

  /// The number that is all of `range`; `nil` when nothing bears it out.
  static func judge(_ text: FoldedText, _ range: Range<Int>) -> Identifier? {
    guard range.count <= lengthMax else { return nil }
    let letters = text.scalars[range].count { !$0.isDigit && $0.digitMeant != nil }
    guard letters > 0, let (digits, plus) = text.digits(in: range, slips: true), !plus,
      letters * 3 <= digits.count
    else { return nil }
    let said = text.said(range)
    let read = mobile(digits, said) ?? resident(digits, said) ?? card(digits, said)
    return read?.noting(
      say("字母已按数字读，请核对", "letters were read as digits, read it back"))
  }

  private static func mobile(_ digits: [Unicode.Scalar], _ said: String) -> Identifier? {
    guard digits.count == 11 else { return nil }
    let read = PhoneReader(digits: digits, hasPlus: false, said: said).judge()
    return read.isValid == true && digits[0] == "1" ? read : nil
  }

  private static func resident(_ digits: [Unicode.Scalar], _ said: String) -> Identifier? {
    guard digits.count == 18 else { return nil }
    let read = IdentifierReader.residentID(String(scalars: digits), said: said)
    return read.isValid == true ? read : nil
  }

  private static func card(_ digits: [Unicode.Scalar], _ said: String) -> Identifier? {
    let reader = CardReader(digits: digits, said: said)
    return reader.isCertain ? reader.judge() : nil
  }

  private static func group(_ text: FoldedText, at start: Int) -> Int? {
    var end = start
    while text[end].isDigit || text[end].digitMeant != nil, end - start <= lengthMax { end += 1 }
    return end > start && !text[end].isAlphanumeric ? end : nil
  }

  private static let groupsMax = 6
  private static let lengthMax = 26
}
