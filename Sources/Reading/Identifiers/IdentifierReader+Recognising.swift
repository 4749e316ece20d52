import Domain

extension IdentifierReader {
  /// The one identifier that is all of the text; `nil` when it is not certain to be one.
  static func recognise(_ said: FoldedText) -> Identifier? {
    guard said.count > 0, said.count <= wordsMax, mayBegin(said[0]) else { return nil }
    let text = numbers(in: said)
    let whole = 0..<text.count
    if let pattern = partial(text) {
      let reader = MaskedReader(pattern: pattern, said: text.said(whole))
      return reader.judge(as: reader.kind)
    }
    // No identifier but these has a Chinese character in it.
    guard !text.scalars.contains(where: \.isHan) else { return nil }
    if let (digits, plus) = text.digits(in: whole), let last = text.scalars.last, last.isDigit {
      return recognise(digits: digits, plus: plus, text, whole, isAlone: true)
    }
    if let pattern = text.pattern(in: whole) {
      return MaskedReader(pattern: pattern, said: text.said(whole)).recognise()
    }
    return recognise(word: said, whole) ?? recognise(code: text, whole)
      ?? SlipReader.judge(text, whole)
  }

  /// Whether an identifier may begin with the character: of the Chinese ones few.
  private static func mayBegin(_ first: Unicode.Scalar) -> Bool {
    !first.isHan || first.dictatedDigit != nil || PartialReader.mayStart(first)
  }

  private static let wordsMax = 2048

  /// A word with letters: an address of a chain, an ID that ends in X, a link, an e-mail.
  static func recognise(word text: FoldedText, _ range: Range<Int>) -> Identifier? {
    for found in [
      LinkReader.email(text, at: range.lowerBound), LinkReader.link(text, at: range.lowerBound),
    ] {
      if let found, found.range == range { return found.value }
    }
    if let coded = recognise(code: text, range) { return coded }
    guard text.has("wxid_", at: range.lowerBound), range.count > 8,
      text.scalars[range].allSatisfy({ $0.isAlphanumeric || $0 == "_" || $0 == "-" })
    else { return nil }
    return Identifier(kind: .wechat, canonical: text.folded(range), said: text.said(range))
  }

  /// A word of letters and digits with a check of its own.
  static func recognise(code text: FoldedText, _ range: Range<Int>) -> Identifier? {
    guard range.count >= 14 else { return nil }
    let letters = text.scalars[range].filter { $0 != " " && $0 != "-" }
    if letters.count == 18, letters.allSatisfy(\.isAlphanumeric) {
      if letters.dropLast().allSatisfy(\.isDigit), letters[17].lowercased == "x" {
        return residentID(text, range)
      }
      let code = creditCode(text, range)
      if code.isValid == true { return code }
    }
    guard let crypto = crypto(text, range) else { return nil }
    let isPlain = crypto.canonical.hasPrefix("1") || crypto.canonical.hasPrefix("3")
    return crypto.isValid == true || !isPlain ? crypto : nil
  }

  /// Bare digits; `isAlone` when nothing else stands around them to tell what they are.
  static func recognise(
    digits: [Unicode.Scalar], plus: Bool, _ text: FoldedText, _ range: Range<Int>, isAlone: Bool
  ) -> Identifier? {
    guard !digits.isEmpty else { return nil }
    let said = text.said(range)
    let isSplit = range.count > digits.count + (plus ? 1 : 0)
    let phone = PhoneReader(digits: digits, hasPlus: plus, said: said)
    if let known = phone.recognise() { return known }
    guard !plus else { return phone.judge() }
    if digits.count == 18, let coded = eighteen(text, range) { return coded }
    let card = CardReader(digits: digits, said: said)
    if card.isLikely(isSplit: isSplit && !isAlone) { return card.judge() }
    if digits.count == 18, !isSplit, ResidentIDCheck.flaw(String(scalars: digits)) == .checkDigit {
      return residentID(text, range)
    }
    guard isAlone, !isSplit || digits.count >= 12 else { return nil }
    if digits.count >= 9, digits.count <= 32, digits.count != 11 || digits[0] != "1" {
      if digits.count >= 12 { return card.account() }
    }
    return isRound(digits) ? nil : phone.spoof()
  }

  /// 1001000 is an amount, not an operator's number with digits added.
  private static func isRound(_ digits: [Unicode.Scalar]) -> Bool {
    digits.suffix(2).allSatisfy { $0 == "0" } && digits[0] != "0"
  }

  private static func eighteen(_ text: FoldedText, _ range: Range<Int>) -> Identifier? {
    let resident = residentID(text, range)
    if resident.isValid == true { return resident }
    let code = creditCode(text, range)
    return code.isValid == true ? code : nil
  }
}
