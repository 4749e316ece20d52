import Domain

/// Whose the numbers in free words are.
///
/// What is the caller's or the victim's own never becomes a lead.
struct WordsPeople {
  private(set) var mentions: [CallSheet.Mention] = []
  /// Where each mention stands in the words.
  private(set) var places: [Range<Int>] = []
  private(set) var ownPhone: String?
  private(set) var ownDocument: String?

  init(_ view: WordsView) {
    for found in view.identifiers { add(found, view) }
  }

  private mutating func add(_ found: Found<Identifier>, _ view: WordsView) {
    let identifier = found.value
    let isOwn = view.holdsAny(WordsLexicon.own, before: found.range.lowerBound, reach: Self.reach)
    switch identifier.kind {
    case .residentID:
      ownDocument = ownDocument ?? identifier.canonical
    case .phone where isOwn && !identifier.isOfficial:
      ownPhone = ownPhone ?? identifier.canonical
    default:
      guard mentions.count < SheetLimits.entries else { return }
      mentions.append(CallSheet.Mention(identifier: identifier, role: role(identifier, isOwn)))
      places.append(found.range)
    }
  }

  private func role(_ identifier: Identifier, _ isOwn: Bool) -> IdentifierRole {
    if identifier.isOfficial { return .neutral }
    return isOwn && identifier.kind.isAccount ? .payer : identifier.kind.defaultRole
  }

  /// How far before a number the word stands that says whose it is.
  private static let reach = 8
}
