import Domain

/// Whose the numbers in free words are.
///
/// What is the caller's or the victim's own never becomes a lead.
struct WordsPeople {
  private(set) var mentions: [CallSheet.Mention] = []
  private(set) var ownPhones: [String] = []
  private(set) var ownDocument: String?
  /// The accounts, each place they are named at, and whether the amount after it went there.
  private var accounts: [Place] = []
  private let view: WordsView

  private struct Place {
    let identifier: Identifier
    let role: IdentifierRole
    let range: Range<Int>
    /// 向…转5万: the amount follows.
    let isBeforeAmount: Bool
  }

  init(_ view: WordsView) {
    self.view = view
    let owners = WordsOwners(view)
    var previous: WordsOwners.Owner?
    for (index, found) in view.identifiers.enumerated() {
      previous = add(found, index, owners, previous)
    }
  }

  /// The account that an amount of the narrative went to; `isPaid` where it went, so that one
  /// account may have taken several.
  func payee(of amount: Int, _ reach: Range<Int>, isPaid: Bool) -> Identifier? {
    let range = view.amounts[amount].range
    let near = accounts.filter { $0.role == .payee && reach.overlaps($0.range) }
    let after = near.first { $0.range.lowerBound >= range.upperBound && !$0.isBeforeAmount }
    let before = near.last { $0.range.upperBound <= range.lowerBound && $0.isBeforeAmount }
    let told = before ?? after ?? near.last { $0.range.upperBound <= range.lowerBound }
    return (told ?? (isPaid ? shared(after: range) : nil))?.identifier
  }

  /// The account that an amount came from.
  func payer(of amount: Int, _ reach: Range<Int>) -> Identifier? {
    let range = view.amounts[amount].range
    let near = accounts.filter { $0.role == .payer && reach.overlaps($0.range) }
    let before = near.last { $0.range.upperBound <= range.lowerBound }
    let next = amount + 1 < view.amounts.count ? view.amounts[amount + 1].range.lowerBound : nil
    let after = near.first { place in
      // 从我的卡…汇3万: the account belongs to the amount that follows in its clause.
      let isNext = next.map { view.clause(place.range.lowerBound).contains($0) } ?? false
      return place.range.lowerBound >= range.upperBound && !place.isBeforeAmount && !isNext
    }
    if let told = before ?? after { return told.identifier }
    // 从我的卡…先后转: named once for what follows.
    let isNamed = accounts.contains {
      $0.role == .payer && $0.range.upperBound <= range.lowerBound
    }
    return isNamed ? only(.payer) : nil
  }

  /// The only account of a role.
  func only(_ role: IdentifierRole) -> Identifier? {
    let all = mentions.filter { $0.role == role && $0.identifier.kind.isAccount }
    return all.count == 1 ? all.first?.identifier : nil
  }

  /// The payees named in a part of the text, each once.
  func payees(in part: Range<Int>) -> [Identifier] {
    var found: [Identifier] = []
    for place in accounts where place.role == .payee && part.overlaps(place.range) {
      if !found.contains(where: place.identifier.isSame) { found.append(place.identifier) }
    }
    return found
  }

  /// The payee named later in the sentence for all amounts before it, or the only one.
  private func shared(after range: Range<Int>) -> Place? {
    let sentence = view.sentence(range.lowerBound)
    let later = accounts.first { place in
      place.role == .payee && place.range.lowerBound >= range.upperBound
        && sentence.overlaps(place.range) && !place.isBeforeAmount
    }
    return later ?? only(.payee).flatMap { lone in accounts.first { $0.identifier == lone } }
  }

  private mutating func add(
    _ found: Found<Identifier>, _ index: Int, _ owners: WordsOwners,
    _ previous: WordsOwners.Owner?
  ) -> WordsOwners.Owner? {
    let identifier = found.value
    switch identifier.kind {
    case .residentID:
      ownDocument = ownDocument ?? identifier.canonical
      return .own
    case .phone where !identifier.isOfficial:
      if owners.phone(index) == .theirs { return mention(found, .contact, nil) }
      if !ownPhones.contains(identifier.canonical) { ownPhones.append(identifier.canonical) }
      return .own
    case let kind where kind.isAccount:
      let owner = owners.account(index, previous: previous)
      return mention(found, owner == .own ? .payer : .payee, owner)
    default:
      return mention(found, identifier.isOfficial ? .neutral : .contact, nil)
    }
  }

  private mutating func mention(
    _ found: Found<Identifier>, _ role: IdentifierRole, _ owner: WordsOwners.Owner?
  ) -> WordsOwners.Owner? {
    let identifier = found.value
    let known = mentions.firstIndex { $0.identifier.isSame(as: identifier) }
    if known == nil, mentions.count < SheetLimits.entries {
      var mention = CallSheet.Mention(identifier: identifier, role: role)
      WordsHolder.fill(&mention, at: found.range, in: view)
      mentions.append(mention)
    }
    if identifier.kind.isAccount {
      let settled = known.map { mentions[$0].role } ?? role
      accounts.append(
        Place(
          identifier: identifier, role: settled, range: found.range,
          isBeforeAmount: WordsHolder.leadsOn(view.text, found.range)))
    }
    return owner
  }
}
