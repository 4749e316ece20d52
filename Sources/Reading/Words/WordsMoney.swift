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

  private(set) var parts: [Part] = []
  private let view: WordsView
  private let signs: Cues<MoneySign>
  private let numbers: [Range<Int>]

  init(_ view: WordsView) {
    self.view = view
    let numbers = view.identifiers.map(\.range)
    self.numbers = numbers
    signs = Cues(
      MoneySign.words.cues(in: view.text).filter { cue in
        cue.meaning != .nothing && numbers.first(holding: cue.range.lowerBound) == nil
          && !Self.isNegated(cue, view)
      })
    parts = view.amounts.indices.map(part)
    passOn()
    comply()
    MoneySums.settle(&parts)
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
    let reach = reach(index)
    var best: (cue: Cue<MoneySign>, cost: Int)?
    for cue in signs.within(reach) where !cue.range.overlaps(found.range) {
      let cost = cost(of: cue, to: found.range, next: reach.upperBound)
      if cost <= costMax, cost < best?.cost ?? Int.max { best = (cue, cost) }
    }
    guard let best else { return Part(found: found) }
    let isAddressed = best.cue.meaning == .bare && leadsToAccount(best.cue.range)
    return Part(found: found, sign: settled(best.cue), isAddressed: isAddressed)
  }

  private func cost(of cue: Cue<MoneySign>, to range: Range<Int>, next: Int) -> Int {
    let isBefore = cue.range.upperBound <= range.lowerBound
    var gap = view.gap(cue.range, range)
    if !isBefore {
      // What stands nearer to the next amount belongs to that.
      gap += view.distance(cue.range.upperBound..<max(next, cue.range.upperBound)) < gap ? 15 : 3
      let isVerb = cue.meaning == .bare || cue.meaning == .paid
      if isVerb, gap <= 9, leadsToAccount(cue.range) { return 1 }
    }
    switch cue.meaning {
    case .fee: return gap + 10
    case .demanded, .planned: return isBefore ? gap : gap + 7
    case .total: return isBefore ? gap : costMax + 1
    case .idle: return gap + (isBefore ? 2 : -1)
    default: return gap
    }
  }

  /// A bare verb in a clause that asks or plans did not happen.
  private func settled(_ cue: Cue<MoneySign>) -> MoneySign {
    guard cue.meaning == .bare || cue.meaning == .bareRebate || cue.meaning == .loss else {
      return cue.meaning
    }
    let end = cue.range.lowerBound
    if cue.meaning == .loss {
      let prior = max(view.clause(end).lowerBound, end - priorReach)..<end
      return Self.earlier.cues(in: view.text, prior).isEmpty ? .loss : .idle
    }
    let before = max(view.clause(end).lowerBound, end - askedReach)..<end
    if cue.meaning == .bareRebate {
      return Self.promises.cues(in: view.text, before).isEmpty ? .rebate : .idle
    }
    let asked = signs.within(before).last { $0.meaning == .demanded || $0.meaning == .planned }
    let isDone = !Self.done.cues(in: view.text, before).isEmpty
    if let asked, !isDone { return asked.meaning }
    let near = max(before.lowerBound, before.upperBound - 4)..<before.upperBound
    return Self.unreal.cues(in: view.text, near).isEmpty ? (isDone ? .paid : .bare) : .demanded
  }

  /// 转到6222…: the verb names where the money goes.
  private func leadsToAccount(_ verb: Range<Int>) -> Bool {
    let start = verb.upperBound
    let index = numbers.firstIndex(endingAfter: start)
    guard index < numbers.count, view.identifiers[index].value.kind.isAccount else { return false }
    let range = numbers[index]
    return range.lowerBound - start <= accountReach && view.clause(start).contains(range.lowerBound)
  }

  /// 未返还, 没转成: what did not come or go.
  private static func isNegated(_ cue: Cue<MoneySign>, _ view: WordsView) -> Bool {
    switch cue.meaning {
    case .demanded, .planned, .foiled, .fee, .idle, .total: false
    default: negations.stands(in: view.text, before: cue.range.lowerBound)
    }
  }

  private let costMax = 26
  /// How far before a verb the word stands that asks for it.
  private let askedReach = 40
  /// How far after a verb the account stands that it leads to.
  private let accountReach = 8
  private static let negations = WordSet([
    "没有", "未能", "没", "未", "不", "无法", "不能", "没能", "差点", "险些", "尚未", "不给", "别",
  ])
  private static let unreal = WordSet(["要", "想", "差点", "即将", "能否", "能不能", "该不该", "是否"])
  private static let done = WordSet(["已", "先后", "分别", "遂", "便", "陆续", "分次"])
  private let priorReach = 8
  /// What was lost before this fraud is another case's.
  private static let earlier = WordSet(["去年", "前年", "之前", "以前", "此前", "曾", "上次"])
  private static let promises = WordSet(["说", "称", "承诺", "答应", "可", "能", "每", "会", "应"])
}

extension WordsMoney {
  /// 转9999元、3210元: what stands in a list has the sign of its neighbour.
  private mutating func passOn() {
    for index in parts.indices.dropFirst() where parts[index].sign == nil {
      if isList(index - 1) { parts[index].sign = parts[index - 1].sign }
    }
    for index in parts.indices.dropLast().reversed() where parts[index].sign == nil {
      let next = parts[index + 1].sign
      if next != .total, isList(index) { parts[index].sign = next }
    }
  }

  /// Whether the amounts at an index and after it stand side by side.
  private func isList(_ index: Int) -> Bool {
    let gap = parts[index].found.range.upperBound..<parts[index + 1].found.range.lowerBound
    return !gap.isEmpty && view.sentence(gap.lowerBound) == view.sentence(gap.upperBound)
      && view.distance(gap) <= listDistance && signs.within(gap).isEmpty
  }

  /// 先要3000，又要5000，都转到: what was asked for and then paid.
  private mutating func comply() {
    for index in parts.indices {
      let sign = parts[index].sign
      if sign == .bare || sign?.kind == .demanded, isComplied(index) { parts[index].sign = .paid }
    }
  }

  private func isComplied(_ index: Int) -> Bool {
    let start = parts[index].found.range.upperBound
    let sentence = start..<max(start, view.sentence(start).upperBound)
    return Self.compliance.cues(in: view.text, sentence.prefix(complianceReach)).contains { cue in
      guard !Self.negations.stands(in: view.text, before: cue.range.lowerBound) else {
        return false
      }
      if cue.meaning == .all { return true }
      guard reach(index).contains(cue.range.lowerBound), isFree(cue.range, after: index) else {
        return false
      }
      return cue.meaning == .done || leadsToAccount(cue.range)
    }
  }

  /// Whether a term stands in a clause without an amount, and nobody asks there.
  private func isFree(_ term: Range<Int>, after index: Int) -> Bool {
    let clause = view.clause(term.lowerBound)
    guard clause.lowerBound > parts[index].found.range.lowerBound else { return false }
    let next = index + 1 < parts.count ? parts[index + 1].found.range.lowerBound : view.text.count
    guard clause.upperBound <= next else { return false }
    return signs.within(clause.lowerBound..<term.upperBound)
      .allSatisfy { $0.meaning != .demanded && $0.meaning != .planned }
  }

  private var listDistance: Int { 13 }
  private var complianceReach: Int { 60 }

  private enum Compliance {
    /// All that was asked for before it was paid.
    case all
    case done
    /// Paid where an account follows: 电话转到派出所 is no payment.
    case toAccount
  }

  private static let compliance = WordSet<Compliance>(longestFirst: [
    (
      .all,
      "都转 都打 都给 都付 都交 都汇 都进 全转 全打 全进 均转 均打 照做 都是扫码付 都给了 两笔 遂转 便转"
    ),
    (.done, "转了 打了 汇了 付了 交了 给了 就转 就付 就汇 扫码付 转完 付完 交完 分两次转 分三次转 打卡上"),
    (.toAccount, "转到 打到 汇到 转至 汇至 转给 打给 汇给 汇款到 转入 汇入 转 打"),
  ])
}

extension Range<Int> {
  /// The first positions of the range.
  fileprivate func prefix(_ length: Int) -> Range<Int> {
    lowerBound..<Swift.min(upperBound, lowerBound + length)
  }
}
