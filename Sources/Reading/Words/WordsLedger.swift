import Domain

/// The money that free words tell of, each amount with its time, its channel and its accounts.
struct WordsLedger {
  private(set) var entries: [CallSheet.MoneyEntry] = []
  /// Money was paid, in whatever currency.
  let tellsPayment: Bool
  /// Money is asked for that was not paid.
  let tellsDemand: Bool
  private let view: WordsView
  private let people: WordsPeople
  private let money: WordsMoney
  private let channels: Cues<MoneyChannel>
  private let lists: WordsLists
  private let timeRanges: [Range<Int>]
  private let now: Instant

  init(_ view: WordsView, _ people: WordsPeople, _ story: WordsStory, now: Instant) {
    self.view = view
    self.now = now
    self.people = people
    money = WordsMoney(view)
    lists = WordsLists(view)
    timeRanges = view.times.map(\.range)
    let text = view.amounts.isEmpty ? 0..<0 : 0..<view.text.count
    channels = Cues(
      ElementWords.channels.cues(in: view.text, text).filter {
        !Self.isClaimed($0.range, view.text)
      })
    let kinds = LedgerKinds(money, story).kinds
    tellsPayment = kinds.contains(.paid)
    tellsDemand = kinds.contains(.demanded)
    for index in money.parts.indices {
      guard let kind = kinds[index], let entry = entry(index, kind) else { continue }
      entries += kind == .paid ? repeated(entry, index) : [entry]
    }
    entries = Array(entries.prefix(SheetLimits.entries))
    if entries.filter({ $0.kind == .paid }).count == 1 { fillLone() }
  }

  private func entry(_ index: Int, _ kind: MoneyKind) -> CallSheet.MoneyEntry? {
    let amount = money.parts[index].found.value
    guard amount.currency == .yuan, amount.fen <= Fen.entryMax else { return nil }
    var entry = CallSheet.MoneyEntry(kind: kind, amount: amount)
    let isMoved = kind == .paid || kind == .demanded || kind == .prevented
    entry.to = isMoved ? people.payee(of: index, money.reach(index), isPaid: kind == .paid) : nil
    if isMoved, lists.list(of: index).count > 1 {
      let payees = people.payees(in: view.sentence(money.parts[index].found.range.lowerBound))
      entry.to = lists.pair(index, with: payees) ?? entry.to
    }
    if kind == .paid {
      entry.from = people.payer(of: index, money.reach(index))
      entry.note(time(index))
      entry.channel = channel(index)
    }
    return entry
  }

  /// One payment alone: what is said of time, channel and accounts is said of it.
  private mutating func fillLone() {
    guard let index = entries.firstIndex(where: { $0.kind == .paid }) else { return }
    entries[index].to = entries[index].to ?? people.only(.payee)
    entries[index].from = entries[index].from ?? people.only(.payer)
    let past = view.times.filter { $0.value.instant <= now }
    if entries[index].at == nil, past.count == 1 { entries[index].note(past.first?.value) }
    let said = Set(channels.all.map(\.meaning))
    if entries[index].channel == nil, said.count == 1 { entries[index].channel = said.first }
  }

  /// 各转8000元 and 两次1500: one entry for each account, each time or each of the number said.
  private func repeated(_ entry: CallSheet.MoneyEntry, _ index: Int) -> [CallSheet.MoneyEntry] {
    let range = money.parts[index].found.range
    if lists.list(of: index).count == 1,
      let times = WordsRepeats.times(view.text, before: range.lowerBound)
    {
      return Array(repeating: entry, count: times)
    }
    guard WordsRepeats.isEach(view.text, before: range.lowerBound) else { return [entry] }
    let payees = people.payees(in: view.sentence(range.lowerBound))
    let times = view.times.filter { view.clause(range.lowerBound).overlaps($0.range) }.map(\.value)
    let count = max(payees.count, times.count)
    guard count > 1, count <= WordsRepeats.most else { return [entry] }
    return (0..<count).map { place in
      var entry = entry
      if payees.count == count { entry.to = payees[place] }
      entry.note(times.count == count ? times[place] : nil)
      return entry
    }
  }

  /// When it was paid: the last time told before it in its sentence, else the first after it.
  private func time(_ index: Int) -> ToldTime? {
    let list = lists.list(of: index)
    let range = money.parts[index].found.range
    let sentence = view.sentence(range.lowerBound)
    let start = max(sentence.lowerBound, lastPaid(before: list.lowerBound))
    let before = times(start..<max(start, range.lowerBound))
    if let paired = lists.pair(index, with: before) { return paired }
    return before.last ?? times(range.upperBound..<money.reach(index).upperBound).first
  }

  /// The past times told in a part of the text.
  private func times(_ part: Range<Int>) -> [ToldTime] {
    let first = timeRanges.firstIndex(endingAfter: part.lowerBound)
    return view.times[first...].prefix { $0.range.upperBound <= part.upperBound }
      .filter { $0.range.lowerBound >= part.lowerBound && $0.value.instant <= now }.map(\.value)
  }

  /// Where the last payment before an amount ends: the times before it are its own.
  private func lastPaid(before index: Int) -> Int {
    money.parts[..<index].last { $0.sign?.kind == .paid }?.found.range.upperBound ?? 0
  }

  /// 自称支付宝客服: who somebody claims to be is no way that money went.
  private static func isClaimed(_ range: Range<Int>, _ text: FoldedText) -> Bool {
    ElementWords.staff.stands(in: text, at: range.upperBound)
      || ElementWords.claims.stands(in: text, before: range.lowerBound)
  }

  private func channel(_ index: Int) -> MoneyChannel? {
    let range = money.parts[index].found.range
    let reach = money.reach(index)
    let near = channels.within(reach)
    return near.min { view.gap($0.range, range) < view.gap($1.range, range) }?.meaning
  }
}

extension CallSheet.MoneyEntry {
  fileprivate mutating func note(_ time: ToldTime?) {
    at = time?.instant
    hasClock = time?.hasClock ?? true
  }
}
