import Domain

extension IdentifierReader {
  /// The text as one identifier of `kind`, right or wrong.
  static func judge(_ text: FoldedText, as kind: IdentifierKind) -> Identifier {
    let whole = 0..<text.count
    switch kind {
    case .phone, .bankCard, .bankAccount: return number(text, as: kind)
    case .residentID: return residentID(text)
    case .creditCode: return creditCode(DictatedDigits.spelled(text), whole)
    case .crypto: return crypto(text, whole) ?? refused(text, as: kind)
    case .link: return only(LinkReader.link(text, at: 0), of: text) ?? refused(text, as: kind)
    case .email: return only(LinkReader.email(text, at: 0), of: text) ?? refused(text, as: kind)
    case .qq: return qq(DictatedDigits.spelled(text), whole)
    case .app: return Identifier(kind: .app, canonical: text.folded(whole), said: text.said(whole))
    case .wechat, .alipay, .wechatPay, .digitalYuan, .other:
      return Identifier(kind: kind, canonical: account(text, whole), said: text.said(whole))
    }
  }

  private static func only(_ found: Found<Identifier>?, of text: FoldedText) -> Identifier? {
    found.flatMap { $0.range == 0..<text.count ? $0.value : nil }
  }

  private static func refused(_ text: FoldedText, as kind: IdentifierKind) -> Identifier {
    let whole = 0..<text.count
    return Identifier(
      kind: kind, canonical: text.folded(whole), said: text.said(whole),
      isValid: kind == .bankAccount ? nil : false)
  }

  private static func number(_ said: FoldedText, as kind: IdentifierKind) -> Identifier {
    let text = DictatedDigits.spelled(HiddenDigits.resolved(said))
    let whole = 0..<text.count
    if let pattern = partial(text) ?? text.pattern(in: whole) {
      let reader = MaskedReader(pattern: pattern, said: text.said(whole))
      return reader.endsInX ? refused(said, as: kind) : reader.judge(as: kind)
    }
    guard let (digits, plus) = text.digits(in: whole), !digits.isEmpty, kind == .phone || !plus
    else {
      let slip = SlipReader.judge(text, whole)
      return slip.flatMap { $0.kind == kind ? $0 : nil } ?? refused(said, as: kind)
    }
    let words = text.said(whole)
    switch kind {
    case .phone: return PhoneReader(digits: digits, hasPlus: plus, said: words).judge()
    case .bankCard: return CardReader(digits: digits, said: words).judge()
    default: return CardReader(digits: digits, said: words).account()
    }
  }

  /// 尾号1234, 开头6222尾号8899: all of the text.
  static func partial(_ text: FoldedText) -> [Unicode.Scalar]? {
    guard let read = PartialReader.read(text, at: 0), read.range == 0..<text.count else {
      return nil
    }
    return read.pattern
  }

  private static func residentID(_ said: FoldedText) -> Identifier {
    let text = DictatedDigits.spelled(HiddenDigits.resolved(said))
    let whole = 0..<text.count
    if let pattern = partial(text) ?? text.pattern(in: whole, isResidentID: true) {
      return MaskedReader(pattern: pattern, said: text.said(whole)).judge(as: .residentID)
    }
    let read = residentID(text, whole)
    if read.isValid == true { return read }
    if let slip = SlipReader.judge(text, whole), slip.kind == .residentID { return slip }
    return residentID(said, whole)
  }

  static func residentID(_ text: FoldedText, _ range: Range<Int>) -> Identifier {
    residentID(compact(text, range).uppercased(), said: text.said(range))
  }

  static func residentID(_ canonical: String, said: String) -> Identifier {
    let flaw = ResidentIDCheck.flaw(canonical)
    let place = flaw == nil ? Divisions.fullName(of: String(canonical.prefix(6))) : nil
    return Identifier(
      kind: .residentID, canonical: canonical, said: said, isValid: flaw == nil, issuer: place,
      region: place, note: flaw?.note)
  }

  static func creditCode(_ text: FoldedText, _ range: Range<Int>) -> Identifier {
    let canonical = compact(text, range).uppercased()
    let isValid = CreditCodeCheck.isValid(canonical)
    let division = String(canonical.dropFirst(2).prefix(6))
    return Identifier(
      kind: .creditCode, canonical: canonical, said: text.said(range), isValid: isValid,
      region: isValid ? Divisions.fullName(of: division) : nil)
  }

  static func crypto(_ text: FoldedText, _ range: Range<Int>) -> Identifier? {
    guard let judgement = CryptoAddress.judge(compact(text, range)) else { return nil }
    return Identifier(
      kind: .crypto, canonical: judgement.canonical, said: text.said(range),
      isValid: judgement.isValid, issuer: judgement.chain, networks: judgement.chains,
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
