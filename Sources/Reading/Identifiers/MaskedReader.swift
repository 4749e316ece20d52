import Domain

/// Judges a number of which some digits are hidden: `622202******1234`.
struct MaskedReader {
  /// Digits, and `*` for each one hidden.
  let pattern: [Unicode.Scalar]
  let said: String

  /// The kind the pattern most likely is; `nil` when too little of it is known.
  func recognise() -> Identifier? {
    let known = pattern.filter(\.isDigit).count
    guard known >= 3, pattern.count - known >= 2, pattern.count >= 7 else { return nil }
    return judge(as: kind)
  }

  func judge(as kind: IdentifierKind) -> Identifier {
    Identifier(
      kind: kind, canonical: String(scalars: pattern), said: said, issuer: issuer(of: kind),
      note: say("部分数字未知", "some digits are not known"))
  }

  private var kind: IdentifierKind {
    let head = Array(pattern.prefix(while: \.isDigit))
    if pattern.count == 11, pattern[0] == "1",
      pattern[1] == "*" || (3...9).contains(pattern[1].digit)
    {
      return .phone
    }
    if pattern.count == 18 || pattern.count == 15, head.count >= 6,
      Divisions.standsInID(String(scalars: head.prefix(6)))
    {
      return .residentID
    }
    if head.first == "0", (10...12).contains(pattern.count) { return .phone }
    return pattern.count >= 8 ? .bankCard : .other
  }

  private func issuer(of kind: IdentifierKind) -> String? {
    let head = pattern.prefix(while: \.isDigit)
    switch kind {
    case .bankCard where head.count >= 4:
      return BankCards.issue(of: head, length: pattern.count)?.bank
    case .phone where head.count >= 3: return MobilePlan.network(of: head)?.name
    default: return nil
    }
  }
}
