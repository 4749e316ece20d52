import Domain

/// The money that free words tell of.
struct WordsLedger {
  private(set) var entries: [CallSheet.MoneyEntry] = []
  private let view: WordsView
  private let people: WordsPeople
  private let now: Instant

  init(_ view: WordsView, _ people: WordsPeople, now: Instant) {
    self.view = view
    self.now = now
    self.people = people
    entries = view.amounts.prefix(SheetLimits.entries).indices.compactMap(entry)
  }

  private func entry(_ index: Int) -> CallSheet.MoneyEntry? {
    let amount = view.amounts[index].value
    guard amount.currency == .yuan, amount.fen <= Fen.entryMax else { return nil }
    var entry = CallSheet.MoneyEntry(kind: kind(index), amount: amount)
    let reach = reach(index)
    entry.to = account(.payee, in: reach) ?? lone(.payee)
    if entry.kind == .paid { entry.at = time(in: reach) }
    entry.from = account(.payer, in: reach) ?? lone(.payer)
    return entry
  }

  /// What became of the amount: the nearest verb before it, else the nearest after it.
  private func kind(_ index: Int) -> MoneyKind {
    let range = view.amounts[index].range
    let reach = reach(index)
    for end in stride(from: range.lowerBound, to: reach.lowerBound, by: -1) {
      if let verb = verb(endingAt: end) { return kind(verb, endingAt: end) }
    }
    for end in range.upperBound..<max(range.upperBound, reach.upperBound) {
      if let verb = verb(endingAt: end + 1) { return kind(verb, endingAt: end + 1) }
    }
    return view.holdsAny(WordsLexicon.loss) ? .paid : .demanded
  }

  private func kind(_ verb: WordsLexicon.Verb, endingAt end: Int) -> MoneyKind {
    let start = end - verb.term.unicodeScalars.count
    let isUnreal = view.holdsAny(WordsLexicon.unreal, before: start, reach: Self.unrealReach)
    return verb.isBare && isUnreal ? .demanded : verb.kind
  }

  private func verb(endingAt end: Int) -> WordsLexicon.Verb? {
    WordsLexicon.verbs.filter { view.text.has($0.term, before: end) }
      .max { $0.term.unicodeScalars.count < $1.term.unicodeScalars.count }
  }

  /// The words that belong to an amount: its sentence, up to the amounts beside it.
  private func reach(_ index: Int) -> Range<Int> {
    let range = view.amounts[index].range
    var start = index > 0 ? view.amounts[index - 1].range.upperBound : 0
    var end =
      index + 1 < view.amounts.count
      ? view.amounts[index + 1].range.lowerBound : view.text.count
    if let stop = (start..<range.lowerBound).last(where: view.isSentenceEnd) { start = stop }
    if let stop = (range.upperBound..<max(end, range.upperBound)).first(where: view.isSentenceEnd) {
      end = stop
    }
    return start..<end
  }

  private func account(_ role: IdentifierRole, in reach: Range<Int>) -> Identifier? {
    zip(people.mentions, people.places).first { mention, place in
      mention.role == role && mention.identifier.kind.isAccount && reach.overlaps(place)
    }?.0.identifier
  }

  /// The only account of a role, when one amount alone can have gone there.
  private func lone(_ role: IdentifierRole) -> Identifier? {
    let accounts = people.mentions.filter { $0.role == role && $0.identifier.kind.isAccount }
    return accounts.count == 1 && view.amounts.count == 1 ? accounts.first?.identifier : nil
  }

  /// When it was paid: the time said with the amount, unless that is still to come.
  private func time(in reach: Range<Int>) -> Instant? {
    let said = view.times.filter { reach.overlaps($0.range) && $0.value <= now }
    return said.count == 1 ? said.first?.value : nil
  }

  private static let unrealReach = 6
}
