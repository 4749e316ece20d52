import Domain

/// Judges a number of which some digits are hidden: `622202******1234`.
///
/// Its canonical form keeps one `*` for each sign that was said, or one for all that was not.
struct MaskedReader {
  /// Digits, and `*` for each one hidden.
  let pattern: [Unicode.Scalar]
  let said: String

  /// The kind the pattern most likely is; `nil` when too little of it is known.
  func recognise() -> Identifier? {
    let known = pattern.count { $0 != "*" }
    let hidden = pattern.count - known
    guard known >= 3, pattern.count >= 7 else { return nil }
    // 5000*3 is a product: one digit alone is missed only in a number that is whole otherwise.
    guard hidden >= 2 || kind == .phone || Self.cardLengths.contains(pattern.count) else {
      return nil
    }
    return judge(as: kind)
  }

  func judge(as kind: IdentifierKind) -> Identifier {
    let facts = facts(of: kind)
    return Identifier(
      kind: kind, canonical: String(scalars: pattern), said: said, issuer: facts.issuer,
      region: facts.region, networks: facts.networks,
      note: say("部分数字未知", "some digits are not known"))
  }

  /// The kind that the known digits speak for.
  var kind: IdentifierKind {
    if endsInX { return .residentID }
    if isPhone { return .phone }
    if pattern.count == 18 || pattern.count == 15, head.count >= 6,
      Divisions.standsInID(String(scalars: head.prefix(6)))
    {
      return .residentID
    }
    let isPart = pattern.count { $0 == "*" } == 1
    return pattern.count >= 8 || isPart ? .bankCard : .other
  }

  /// Only resident IDs end in an X.
  var endsInX: Bool { pattern.last == "X" }

  private var head: ArraySlice<Unicode.Scalar> { pattern.prefix(while: \.isDigit) }

  private var isPhone: Bool {
    let isMobile = head.count >= 2 && head[0] == "1" && (3...9).contains(head[1].digit)
    // 170开头: of a number with this beginning no more was said.
    if isMobile, pattern.count == 11 || pattern.count == head.count + 1 && head.count < 11 {
      return true
    }
    if pattern.count == 11, pattern[0] == "1", pattern[1] == "*" { return true }
    return head.first == "0" && (10...12).contains(pattern.count)
      || head.starts(with: "400".unicodeScalars) && pattern.count <= 10
      || pattern.count == 3 && ["95", "96", "00"].contains(String(scalars: head))
  }

  private func facts(of kind: IdentifierKind) -> (
    issuer: String?, region: String?, networks: [String]
  ) {
    switch kind {
    case .bankCard where head.count >= 4:
      let bank = BankCards.issue(of: head, length: pattern.count)?.bank
      return (bank, nil, CardScheme.names(of: head))
    case .phone where head.first == "0":
      let place = AreaCodes.area(of: Array(head))?.place
      return (place, place, [])
    case .phone where head.count >= 3:
      let operatorName = MobilePlan.network(of: head)?.name
      return (operatorName, nil, operatorName.map { [$0] } ?? [])
    case .residentID where head.count >= 6:
      let place = Divisions.fullName(of: String(scalars: head.prefix(6)))
      return (place, place, [])
    default: return (nil, nil, [])
    }
  }

  private static let cardLengths = 15...19
}
