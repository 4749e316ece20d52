import Domain

/// Judges digits as the number of a bank card or a bank account.
struct CardReader {
  let digits: [Unicode.Scalar]
  let said: String

  /// A card by its length, its network and its check digit; a failed check is a warning.
  func judge() -> Identifier {
    guard (12...19).contains(digits.count) else {
      return card(isValid: false, note: say("长度不是银行卡号", "not the length of a card number"))
    }
    guard issue != nil || hasNetwork else {
      return card(isValid: false, note: say("号段不属于任何卡组织", "no card network has this range"))
    }
    guard Luhn.holds(digits) else {
      return card(isValid: false, note: say("校验位不符，请核对", "the check digit fails, read it back"))
    }
    guard let issue, issue.length != digits.count else { return card(isValid: true, note: nil) }
    return card(
      isValid: true,
      note: say(
        "该行卡号应为\(issue.length)位", "cards of this bank have \(issue.length) digits"))
  }

  /// Whether the digits are a card and hardly anything else; `isSplit` when they came in groups.
  func isLikely(isSplit: Bool) -> Bool {
    guard (13...19).contains(digits.count), digits[0] != "0" else { return false }
    let holds = Luhn.holds(digits)
    if let issue, issue.length == digits.count { return holds || !isSplit || digits.count == 19 }
    guard hasNetwork, digits.count >= 14 else { return false }
    return holds ? digits.count >= 15 : !isSplit && [16, 19].contains(digits.count)
  }

  /// An account of no known form: no check.
  func account() -> Identifier {
    Identifier(kind: .bankAccount, canonical: String(scalars: digits), said: said)
  }

  private var issue: BankCards.Issue? { BankCards.issue(of: digits, length: digits.count) }

  private var hasNetwork: Bool { CardScheme.isAssigned(digits) }

  /// Whether bank, length and check digit all speak for a card.
  var isCertain: Bool {
    digits.count >= 15 && issue?.length == digits.count && Luhn.holds(digits)
  }

  private func card(isValid: Bool, note: String?) -> Identifier {
    Identifier(
      kind: .bankCard, canonical: String(scalars: digits), said: said, isValid: isValid,
      issuer: digits.count > 11 ? issue?.bank : nil,
      networks: digits.count > 11 ? CardScheme.names(of: digits) : [], note: note)
  }
}
