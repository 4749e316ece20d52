import Domain

/// What became of each amount of free words.
struct WordsMoney {
  /// One amount, what the words around it say, and the term that says it.
  struct Part {
    let found: Found<Amount>
    var sign: MoneySign?
    /// 转5万到6222…: the words name where it went.
    var isAddressed = false
  }

  var parts: [Part] = []
  let view: WordsView
  let signs: Cues<MoneySign>
  private let numbers: [Range<Int>]

  init(_ view: WordsView) {
    self.view = view
    let numbers = view.identifiers.map(\.range)
    self.numbers = numbers
    let text = view.amounts.isEmpty ? 0..<0 : 0..<view.text.count
    signs = Cues(
      MoneySign.words.cues(in: view.text, text).filter { cue in
        cue.meaning != .nothing && numbers.first(holding: cue.range.lowerBound) == nil
          && !Self.isNegated(cue, view)
      })
    parts = view.amounts.indices.map(part)
    passOn()
    comply()
    MoneySums.settle(&parts)
    // 转了0元: nothing was paid, lost or asked for.
    for index in parts.indices where parts[index].found.value.fen.count == 0 {
      parts[index].sign = .idle
    }
  }

  /// The part of the text in which a word may belong to the amount of an index.
  func reach(_ index: Int) -> Range<Int> {
    let range = view.amounts[index].range
    let sentence = view.sentence(range.lowerBound)
    let start = index > 0 ? view.amounts[index - 1].range.upperBound : 0
    let end =
      index + 1 < view.amounts.count ? view.amounts[index + 1].range.lowerBound : view.text.count
    return max(start, sentence.lowerBound)..<max(range.upperBound, min(end, sentence.upperBound))
  }

  private func part(_ index: Int) -> Part {
    let found = view.amounts[index]
    if isStake(index) { return Part(found: found, sign: .bare) }
    if index > 0, isStake(index - 1) { return Part(found: found, sign: .rebate) }
    let reach = reach(index)
    let next = index + 1 < view.amounts.count ? view.amounts[index + 1].range.lowerBound : nil
    var best: (cue: Cue<MoneySign>, cost: Int)?
    for cue in signs.within(reach) where !cue.range.overlaps(found.range) {
      let cost = cost(of: cue, to: found.range, next: next)
      if cost <= costMax, cost < best?.cost ?? Int.max { best = (cue, cost) }
    }
    guard var best, !isNextOfList(index, best.cue) else { return Part(found: found) }
    // 交了解冻费5000: what the fee is called does not undo that it was paid.
    if best.cue.meaning == .fee,
      let paid = signs.within(reach).last(where: {
        $0.meaning == .paid && $0.range.upperBound == best.cue.range.lowerBound
      })
    {
      best.cue = paid
    }
    if isLent(best.cue, found.range, reach) {
      return Part(found: found, sign: .paid, isAddressed: true)
    }
    let isAddressed =
      leadsToAccount(best.cue.range)
      || settled(best.cue) == .caused && namesAccount(reach)
    return Part(found: found, sign: settled(best.cue), isAddressed: isAddressed)
  }

  /// 借2万打她卡6222…: who asks for a loan and is sent it has it.
  private func isLent(_ cue: Cue<MoneySign>, _ range: Range<Int>, _ reach: Range<Int>) -> Bool {
    guard Self.asking.contains(cue.meaning),
      Self.lending.stands(in: view.text, before: cue.range.upperBound)
    else { return false }
    let clause = range.upperBound..<max(range.upperBound, view.clause(range.upperBound).upperBound)
    return signs.within(clause.clamped(to: reach)).contains { verb in
      verb.meaning == .bare && leadsToAccount(verb.range)
    }
  }

  /// 转了3000、4000还要: what is asked for after a list is none of it.
  private func isNextOfList(_ index: Int, _ cue: Cue<MoneySign>) -> Bool {
    let range = view.amounts[index].range
    guard index > 0, cue.range.lowerBound >= range.upperBound, Self.asking.contains(cue.meaning)
    else { return false }
    return range.lowerBound - view.amounts[index - 1].range.upperBound == 1
  }

  private func namesAccount(_ range: Range<Int>) -> Bool {
    let first = numbers.firstIndex(endingAfter: range.lowerBound)
    return view.identifiers[first...].prefix { $0.range.lowerBound < range.upperBound }
      .contains { $0.value.kind.isAccount }
  }

  /// 付200返260, 298的单返328: what was paid for what came back.
  private func isStake(_ index: Int) -> Bool {
    let end = view.amounts[index].range.upperBound
    guard index + 1 < view.amounts.count else { return false }
    let next = view.amounts[index + 1].range.lowerBound
    guard next > end, next - end <= stakeReach,
      !(end..<next).contains(where: { view.text.endsClause($0) || view.text[$0] == "每" })
    else { return false }
    return Self.yields.stands(in: view.text, before: next)
  }

  private func cost(of cue: Cue<MoneySign>, to range: Range<Int>, next: Int?) -> Int {
    let isBefore = cue.range.upperBound <= range.lowerBound
    var gap = view.gap(cue.range, range)
    if !isBefore {
      // What stands nearer to the next amount belongs to that.
      let onward = next.map { view.gap(cue.range, $0..<$0) } ?? Int.max
      let isSettled = [.stopped, .frozen, .returned].contains(cue.meaning)
      gap += onward < gap ? costMax : isSettled ? 1 : 3
      let isVerb = cue.meaning == .bare || cue.meaning == .paid || cue.meaning == .toward
      if isVerb, gap <= 9, leadsToAccount(cue.range) { return 0 }
    }
    switch cue.meaning {
    case .toward: return costMax + 1
    case .bareRebate: return isBefore ? gap : costMax + 1
    case .fee: return gap + (isBefore || gap > 3 ? 10 : 1)
    case .demanded, .caused, .planned: return isBefore ? gap : gap + 7
    case .total: return isBefore ? gap : costMax + 1
    case .idle: return gap + (isBefore ? 2 : -1)
    default: return gap
    }
  }

  /// A bare verb in a clause that asks or plans did not happen.
  private func settled(_ cue: Cue<MoneySign>) -> MoneySign {
    let isOpen = [.bare, .toward, .bareRebate, .loss].contains(cue.meaning)
    guard isOpen else { return cue.meaning }
    let end = cue.range.lowerBound
    if cue.meaning == .loss {
      let prior = max(view.clause(end).lowerBound, end - priorReach)..<end
      let after = end..<min(view.clause(end).upperBound, end + reportedReach)
      let isPast =
        !Self.earlier.cues(in: view.text, prior).isEmpty
        || !Self.reported.cues(in: view.text, after).isEmpty
      return isPast ? .idle : .loss
    }
    let before = max(view.clause(end).lowerBound, end - askedReach)..<end
    if cue.meaning == .bareRebate {
      return Self.promises.cues(in: view.text, before).isEmpty ? .rebate : .idle
    }
    let asked = signs.within(before).last { Self.asking.contains($0.meaning) }
    let isDone = Self.done.cues(in: view.text, before).contains { cue in
      !Self.plans.stands(in: view.text, before: cue.range.lowerBound)
    }
    // 以需认证为由骗了3800、7600到: what was paid since goes on.
    let isGoing = asked.map { asked in
      signs.within(asked.range.upperBound..<max(end, asked.range.upperBound))
        .contains { $0.meaning == .paid || $0.meaning == .loss }
    }
    if let asked, !isDone, isGoing != true { return asked.meaning }
    let near = max(before.lowerBound, before.upperBound - 4)..<before.upperBound
    return Self.unreal.cues(in: view.text, near).isEmpty ? (isDone ? .paid : .bare) : .demanded
  }

  /// 转到6222…: the verb names where the money goes.
  func leadsToAccount(_ verb: Range<Int>) -> Bool {
    let start = verb.upperBound
    let index = numbers.firstIndex(endingAfter: start)
    guard index < numbers.count, view.identifiers[index].value.kind.isAccount else { return false }
    let range = numbers[index]
    return range.lowerBound - start <= accountReach && view.clause(start).contains(range.lowerBound)
  }

  /// 未返还, 没转成: what did not come or go.
  private static func isNegated(_ cue: Cue<MoneySign>, _ view: WordsView) -> Bool {
    switch cue.meaning {
    case .demanded, .caused, .planned, .foiled, .fee, .idle, .total: false
    default: negations.stands(in: view.text, before: cue.range.lowerBound)
    }
  }

  private static let asking: Set<MoneySign> = [.demanded, .caused, .planned]
  private let costMax = 26
  private let stakeReach = 6
  /// How far before a verb the word stands that asks for it.
  private let askedReach = 40
  /// How far after a verb the account stands that it leads to.
  private let accountReach = 9
  static let negations = WordSet([
    "没有", "未能", "没", "未", "不", "无法", "不能", "没能", "差点", "险些", "尚未", "不给", "别",
  ])
  private static let yields = WordSet([
    "返", "回", "返了", "返还", "返现", "到账", "提现", "回来", "回了", "返回", "得", "收回", "到手", "变", "赚回",
  ])
  private static let lending = WordSet(["借"])
  private static let unreal = WordSet(["要", "想", "差点", "即将", "能否", "能不能", "该不该", "是否"])
  private static let plans = WordSet(["准备", "打算", "想", "要"])
  private static let done = WordSet(["已", "按", "先后", "分别", "遂", "便", "陆续", "分次"])
  private let priorReach = 8
  private let reportedReach = 14
  /// What was lost before this fraud is another case's.
  private static let earlier = WordSet([
    "去年", "前年", "之前", "以前", "此前", "曾", "上次", "上个月", "早先", "前几年", "前段时间", "前阵子", "年初",
  ])
  /// A loss that has been reported is another case's.
  private static let reported = WordSet(["报过案", "报过警", "已报案", "已报过", "立过案", "也报了"])
  private static let promises = WordSet(["说", "称", "承诺", "答应", "可", "能", "每", "会", "应"])
}
