import Domain

extension IdentifierReader {
  /// The text as one identifier of `kind`, right or wrong.
  static func judge(_ text: FoldedText, as kind: IdentifierKind) -> Identifier {
    let whole = 0..<text.count
    let said = text.said(whole)
    switch kind {
    case .phone, .bankCard, .bankAccount:
      if let pattern = tail(text) ?? text.pattern(in: whole) {
        return MaskedReader(pattern: pattern, said: said).judge(as: kind)
      }
      return number(text, as: kind)
    case .residentID: return residentID(text, whole)
    case .creditCode: return creditCode(text, whole)
    case .crypto:
      return crypto(text, whole)
        ?? Identifier(kind: .crypto, canonical: text.folded(whole), said: said, isValid: false)
    case .link:
      return LinkReader.link(text, at: 0).flatMap { $0.range == whole ? $0.value : nil }
        ?? Identifier(kind: .link, canonical: text.folded(whole), said: said, isValid: false)
    case .email:
      return LinkReader.email(text, at: 0).flatMap { $0.range == whole ? $0.value : nil }
        ?? Identifier(kind: .email, canonical: text.folded(whole), said: said, isValid: false)
    case .qq: return qq(text, whole)
    case .wechat, .alipay, .wechatPay, .digitalYuan, .app, .other:
      return Identifier(kind: kind, canonical: account(text, whole), said: said)
    }
  }

  private static func number(_ text: FoldedText, as kind: IdentifierKind) -> Identifier {
    let whole = 0..<text.count
    let said = text.said(whole)
    guard let (digits, plus) = text.digits(in: whole) ?? text.digits(in: whole, slips: true),
      !digits.isEmpty, kind == .phone || !plus
    else {
      return Identifier(
        kind: kind, canonical: text.folded(whole), said: said,
        isValid: kind == .bankAccount ? nil : false)
    }
    switch kind {
    case .phone: return PhoneReader(digits: digits, hasPlus: plus, said: said).judge()
    case .bankCard: return CardReader(digits: digits, said: said).judge()
    default: return CardReader(digits: digits, said: said).account()
    }
  }

  /// 尾号1234: the last digits alone.
  static func tail(_ text: FoldedText) -> [Unicode.Scalar]? {
    guard let word = tailWords.first(where: { text.has($0, at: 0) }) else { return nil }
    let digits = text.scalars.dropFirst(word.unicodeScalars.count).drop { !$0.isDigit }
    guard (3...8).contains(digits.count), digits.allSatisfy(\.isDigit) else { return nil }
    return ["*"] + digits
  }

  static let tailWords = ["尾号", "末四位", "后四位", "末尾", "尾数"]

  static func residentID(_ text: FoldedText, _ range: Range<Int>) -> Identifier {
    let canonical = compact(text, range).uppercased()
    let said = text.said(range)
    if canonical.utf8.contains(UInt8(ascii: "*")) {
      return MaskedReader(pattern: Array(canonical.unicodeScalars), said: said).judge(
        as: .residentID)
    }
    let flaw = ResidentIDCheck.flaw(canonical)
    return Identifier(
      kind: .residentID, canonical: canonical, said: said, isValid: flaw == nil,
      issuer: flaw == nil ? Divisions.fullName(of: String(canonical.prefix(6))) : nil,
      note: flaw?.note)
  }

  static func creditCode(_ text: FoldedText, _ range: Range<Int>) -> Identifier {
    let canonical = compact(text, range).uppercased()
    return Identifier(
      kind: .creditCode, canonical: canonical, said: text.said(range),
      isValid: CreditCodeCheck.isValid(canonical))
  }

  static func crypto(_ text: FoldedText, _ range: Range<Int>) -> Identifier? {
    guard let judgement = CryptoAddress.judge(compact(text, range)) else { return nil }
    return Identifier(
      kind: .crypto, canonical: judgement.canonical, said: text.said(range),
      isValid: judgement.isValid, issuer: judgement.chain,
      note: judgement.isValid ? nil : say("校验不符，请核对", "the check fails, read it back"))
  }

  static func qq(_ text: FoldedText, _ range: Range<Int>) -> Identifier {
    let canonical = compact(text, range)
    let isNumber = canonical.utf8.allSatisfy { $0 >= 0x30 && $0 <= 0x39 }
    return Identifier(
      kind: .qq, canonical: canonical, said: text.said(range),
      isValid: isNumber && (5...11).contains(canonical.utf8.count) && !canonical.hasPrefix("0"))
  }

  /// An account name: telephone numbers in it lose their blanks, other names keep theirs.
  static func account(_ text: FoldedText, _ range: Range<Int>) -> String {
    if let (digits, _) = text.digits(in: range) { return String(scalars: digits) }
    if let email = LinkReader.email(text, at: range.lowerBound), email.range == range {
      return email.value.canonical
    }
    return text.folded(range)
  }

  private static func compact(_ text: FoldedText, _ range: Range<Int>) -> String {
    String(scalars: text.scalars[range].filter { $0 != " " && $0 != "-" })
  }
}

extension ResidentIDCheck.Flaw {
  /// What is wrong, for people.
  var note: String {
    switch self {
    case .form: say("不是18位身份证号", "not a number of 18 places")
    case .county: say("地区代码不存在", "no such county code")
    case .date: say("出生日期不存在", "no such date of birth")
    case .checkDigit: say("校验位不符，请核对", "the check digit fails, read it back")
    }
  }
}
