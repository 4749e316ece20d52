import Domain

/// The money that free words tell of, each amount with its time, its channel and its accounts.
struct WordsLedger {
  private(set) var entries: [CallSheet.MoneyEntry] = []
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
    let kinds = kinds(story)
    for index in money.parts.indices {
      guard let kind = kinds[index], let entry = entry(index, kind) else { continue }
      entries += kind == .paid ? repeated(entry, index) : [entry]
    }
    entries = Array(entries.prefix(SheetLimits.entries))
    if entries.filter({ $0.kind == .paid }).count == 1 { fillLone() }
  }

  /// What goes into the ledger as what; `nil` for what does not.
  private func kinds(_ story: WordsStory) -> [MoneyKind?] {
    var kinds = money.parts.map { $0.sign?.kind }
    if !kinds.contains(.paid), story.tellsLoss {
      for index in kinds.indices where money.parts[index].sign == nil { kinds[index] = .paid }
    }
    for index in kinds.indices where isPrevented(index, story) { kinds[index] = .prevented }
    if story.deniesPayment {
      // 转9999验证，没转: a bare verb tells what was asked for.
      for index in kinds.indices where kinds[index] == .paid {
        let part = money.parts[index]
        if part.sign == .bare, !part.isAddressed { kinds[index] = .demanded }
      }
    }
    dropRepeats(&kinds)
    return kinds
  }

  private func isPrevented(_ index: Int, _ story: WordsStory) -> Bool {
    guard story.isDissuaded else { return false }
    let part = money.parts[index]
    return part.sign == .planned || part.sign == .foiled
      || story.isAtCounter && (part.sign == .demanded || part.sign == .bare)
  }

  /// 要转13万, 避免损失13万 is prevented once.
  private func dropRepeats(_ kinds: inout [MoneyKind?]) {
    var prevented = Set<Int>()
    for index in kinds.indices.reversed() {
      let fen = money.parts[index].found.value.fen.count
      if kinds[index] == .prevented {
        if !prevented.insert(fen).inserted { kinds[index] = nil }
      } else if kinds[index] == .demanded, prevented.contains(fen) {
        kinds[index] = nil
      }
    }
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
      entry.at = time(index)
      entry.channel = channel(index)
    }
    return entry
  }

  /// One payment alone: what is said of time, channel and accounts is said of it.
  private mutating func fillLone() {
    guard let index = entries.firstIndex(where: { $0.kind == .paid }) else { return }
    entries[index].to = entries[index].to ?? people.only(.payee)
    entries[index].from = entries[index].from ?? people.only(.payer)
    let past = view.times.filter { $0.value <= now }
    if entries[index].at == nil, past.count == 1 { entries[index].at = past.first?.value }
    let said = Set(channels.all.map(\.meaning))
    if entries[index].channel == nil, said.count == 1 { entries[index].channel = said.first }
  }

  /// 各转8000元 and 两次1500: one entry for each account, each time or each of the number said.
  private func repeated(_ entry: CallSheet.MoneyEntry, _ index: Int) -> [CallSheet.MoneyEntry] {
    let range = money.parts[index].found.range
    if let times = WordsRepeats.times(view.text, before: range.lowerBound) {
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
      entry.at = times.count == count ? times[place] : nil
      return entry
    }
  }

  /// When it was paid: the last time told before it in its sentence, else the first after it.
  private func time(_ index: Int) -> Instant? {
    let list = lists.list(of: index)
    let range = money.parts[index].found.range
    let sentence = view.sentence(range.lowerBound)
    let start = max(sentence.lowerBound, lastPaid(before: list.lowerBound))
    let before = times(start..<max(start, range.lowerBound))
    if let paired = lists.pair(index, with: before) { return paired }
    return before.last ?? times(range.upperBound..<money.reach(index).upperBound).first
  }

  /// The past times told in a part of the text.
  private func times(_ part: Range<Int>) -> [Instant] {
    let first = timeRanges.firstIndex(endingAfter: part.lowerBound)
    return view.times[first...].prefix { $0.range.upperBound <= part.upperBound }
      .filter { $0.range.lowerBound >= part.lowerBound && $0.value <= now }.map(\.value)
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
