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
  private var ranges: [Range<Int>] = []
  /// Where the first account is named that money came from.
  private var firstPayer: Place?
  /// Where the only account is first named that money went to.
  private var lonePayee: Place?
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
    if view.identifiers.isEmpty { return }
    let owners = WordsOwners(view)
    var previous: WordsOwners.Owner?
    for (index, found) in view.identifiers.enumerated() {
      previous = add(found, index, owners, previous)
    }
    ranges = accounts.map(\.range)
    firstPayer = accounts.first { $0.role == .payer }
    lonePayee = only(.payee).flatMap { lone in accounts.first { $0.identifier == lone } }
    // Told as their own once, it is their own wherever else it stands.
    mentions.removeAll { mention in
      mention.identifier.kind == .phone && ownPhones.contains(mention.identifier.canonical)
    }
  }

  /// The account that an amount of the narrative went to; `isPaid` where it went, so that one
  /// account may have taken several.
  func payee(of amount: Int, _ reach: Range<Int>, isPaid: Bool) -> Identifier? {
    let range = view.amounts[amount].range
    let near = places(.payee, in: reach)
    let after = near.first { $0.range.lowerBound >= range.upperBound && !$0.isBeforeAmount }
    let before = near.last { $0.range.upperBound <= range.lowerBound && $0.isBeforeAmount }
    let told = before ?? after ?? near.last { $0.range.upperBound <= range.lowerBound }
    return (told ?? (isPaid ? shared(after: range) : nil))?.identifier
  }

  /// The account that an amount came from.
  func payer(of amount: Int, _ reach: Range<Int>) -> Identifier? {
    let range = view.amounts[amount].range
    let near = places(.payer, in: reach)
    let before = near.last { $0.range.upperBound <= range.lowerBound }
    let next = amount + 1 < view.amounts.count ? view.amounts[amount + 1].range.lowerBound : nil
    let after = near.first { place in
      // 从我的卡…汇3万: the account belongs to the amount that follows in its clause.
      let isNext = next.map { view.clause(place.range.lowerBound).contains($0) } ?? false
      return place.range.lowerBound >= range.upperBound && !place.isBeforeAmount && !isNext
    }
    if let told = before ?? after { return told.identifier }
    // 从我的卡…先后转: named once for what follows.
    return firstPayer.map { $0.range.upperBound <= range.lowerBound } == true ? only(.payer) : nil
  }

  /// The places at which accounts of a role are named in a part of the text.
  private func places(_ role: IdentifierRole, in part: Range<Int>) -> [Place] {
    accounts[ranges.firstIndex(endingAfter: part.lowerBound)...]
      .prefix { $0.range.lowerBound < part.upperBound }
      .filter { $0.role == role && part.overlaps($0.range) }
  }

  /// The only account of a role.
  func only(_ role: IdentifierRole) -> Identifier? {
    let all = mentions.filter { $0.role == role && $0.identifier.kind.isAccount }
    return all.count == 1 ? all.first?.identifier : nil
  }

  /// The payees named in a part of the text, each once.
  func payees(in part: Range<Int>) -> [Identifier] {
    var found: [Identifier] = []
    for place in places(.payee, in: part) where !found.contains(where: place.identifier.isSame) {
      found.append(place.identifier)
    }
    return found
  }

  /// The payee named later in the sentence for all amounts before it, or the only one.
  private func shared(after range: Range<Int>) -> Place? {
    let end = view.sentence(range.lowerBound).upperBound
    let later = accounts[ranges.firstIndex(endingAfter: range.upperBound)...].first { place in
      place.range.lowerBound >= end || place.role == .payee && !place.isBeforeAmount
    }.flatMap { $0.range.lowerBound < end ? $0 : nil }
    return later ?? lonePayee
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
      // 110转来 says how the call came, and is no number of the story.
      if WordsSource.stands(in: view.text, at: found.range.lowerBound) { return nil }
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
          isBeforeAmount: WordsHolder.leadsOn(view, found.range)))
    }
    return owner
  }
}
