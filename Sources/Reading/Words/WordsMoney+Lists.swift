import Domain

extension WordsMoney {
  /// 转9999元、3210元: what stands in a list has the sign of its neighbour.
  mutating func passOn() {
    for reach in [tightDistance, listDistance] {
      for index in parts.indices.dropFirst() where parts[index].sign == nil {
        let last = parts[index - 1].sign
        let isSide = last?.kind != .rebate || reach == tightDistance
        if isSide, isList(index - 1, reach), !isNearerToNext(index) {
          parts[index].sign = last == .total ? .bare : last
        }
      }
      for index in parts.indices.dropLast().reversed() where parts[index].sign == nil {
        let next = parts[index + 1].sign
        if next != .total, isList(index, reach) { parts[index].sign = next }
      }
    }
  }

  /// 回来640 后面3000跟9800: the amount belongs with the one that stands closer.
  private func isNearerToNext(_ index: Int) -> Bool {
    guard index + 1 < parts.count, parts[index + 1].sign != nil, parts[index + 1].sign != .total
    else { return false }
    let range = parts[index].found.range
    let next = view.gap(range, parts[index + 1].found.range)
    return next < view.gap(parts[index - 1].found.range, range) && isList(index, tightDistance)
  }

  /// Whether the amounts at an index and after it stand side by side.
  private func isList(_ index: Int, _ reach: Int) -> Bool {
    let gap = parts[index].found.range.upperBound..<parts[index + 1].found.range.lowerBound
    return !gap.isEmpty && view.sentence(gap.lowerBound) == view.sentence(gap.upperBound)
      && view.distance(gap) <= reach && signs.within(gap).isEmpty
  }

  /// 先要3000，又要5000，都转到: what was asked for and then paid.
  mutating func comply() {
    // What was paid later tells of what came before it, and what was paid first of its list.
    for index in parts.indices.reversed() { comply(index) }
    for index in parts.indices { comply(index) }
  }

  private mutating func comply(_ index: Int) {
    let sign = parts[index].sign
    if sign == nil || sign == .bare || sign?.kind == .demanded, isComplied(index) {
      parts[index].sign = .paid
    }
  }

  private func isComplied(_ index: Int) -> Bool {
    let start = parts[index].found.range.upperBound
    if isFollowedByMore(index) || isListedFee(index) { return true }
    let sentence = start..<max(start, view.sentence(start).upperBound)
    let rest = start..<max(start, view.clause(start).upperBound)
    if !Self.denials.cues(in: view.text, rest.prefix(denialReach)).isEmpty { return false }
    return Self.compliance.cues(in: view.text, sentence.prefix(complianceReach)).contains { cue in
      guard !Self.negations.stands(in: view.text, before: cue.range.lowerBound),
        !isOfTelephone(cue.range)
      else { return false }
      if cue.meaning == .all { return true }
      if cue.meaning == .allToAccount { return leadsToAccount(cue.range) }
      guard reach(index).contains(cue.range.lowerBound) else { return false }
      if cue.meaning == .finished { return true }
      guard isFree(cue.range, after: index) else { return false }
      return cue.meaning == .done || leadsToAccount(cue.range)
    }
  }

  /// 打了他儿子电话 is no payment.
  private func isOfTelephone(_ term: Range<Int>) -> Bool {
    guard view.text[term.lowerBound] == "打" else { return false }
    return (term.upperBound..<(term.upperBound + telephoneReach))
      .contains { view.text.has("电话", at: $0) }
  }

  /// 要先付400，又付800: who pays again has paid before.
  private func isFollowedByMore(_ index: Int) -> Bool {
    guard index + 1 < parts.count, parts[index + 1].sign?.kind == .paid else { return false }
    let gap = parts[index].found.range.upperBound..<parts[index + 1].found.range.lowerBound
    return gap.count <= moreReach && !Self.more.cues(in: view.text, gap).isEmpty
  }

  /// 交了会员费1200、解冻费3600: a fee listed after one that was paid was paid too.
  private func isListedFee(_ index: Int) -> Bool {
    guard parts[index].sign == .fee else { return false }
    return index > 0 && isListed(index - 1, index, paid: index - 1)
      || index + 1 < parts.count && isListed(index, index + 1, paid: index + 1)
  }

  private func isListed(_ first: Int, _ second: Int, paid: Int) -> Bool {
    guard parts[paid].sign?.kind == .paid else { return false }
    let gap = parts[first].found.range.upperBound..<parts[second].found.range.lowerBound
    return view.sentence(gap.lowerBound) == view.sentence(gap.upperBound)
      && signs.within(gap).allSatisfy { $0.meaning == .fee } && gap.count <= listDistance
  }

  /// Whether a term stands in a clause without an amount, and nobody asks there.
  private func isFree(_ term: Range<Int>, after index: Int) -> Bool {
    let clause = view.clause(term.lowerBound)
    guard clause.lowerBound > parts[index].found.range.lowerBound else { return false }
    let next = index + 1 < parts.count ? parts[index + 1].found.range.lowerBound : view.text.count
    guard clause.upperBound <= next else { return false }
    return signs.within(clause.lowerBound..<term.upperBound)
      .allSatisfy { ![.demanded, .caused, .planned].contains($0.meaning) }
  }

  private var tightDistance: Int { 3 }
  private var listDistance: Int { 13 }
  private var complianceReach: Int { 60 }
  private var denialReach: Int { 12 }
  private var telephoneReach: Int { 6 }
  private var moreReach: Int { 14 }
  private static let more = WordSet<Void>(longestFirst: [
    ((), "又说 又要 又称 又以 又付 又转 又交 又打 又汇 又给 又充 又垫 又投 后又 接着转了 接着付了 再转了 再付了 再交了 也交了 也转了")
  ])
  /// 最后要1万5保险费我没交了: this one was not paid.
  private static let denials = WordSet<Void>(longestFirst: [
    ((), "没交 没付 没转 没给 没汇 没打 没再 不肯 没敢 没同意 没答应 拒绝")
  ])

  private enum Compliance {
    /// All that was asked for before it was paid.
    case all
    case done
    /// It is over and done with, and no other amount follows: 交完说.
    case finished
    /// All of it where an account follows.
    case allToAccount
    /// Paid where an account follows: 电话转到派出所 is no payment.
    case toAccount
  }

  private static let compliance = WordSet<Compliance>(longestFirst: [
    (
      .all,
      """
      都转 都打 都给 都付 都交 都汇 都进 全转 全打 全进 全汇 全付 全给 全存 全部汇 均转 均打 照做 都是扫码付 都给了 两笔 遂转 便转 都照办 全部转 全部打
      一起转过去 统统进 统统打 统统转 通通转 悉数转 都扫码 都给的 都付的 都打的 都转的 都汇的 都是给 both_paid he_paid she_paid i_paid sent_both paid_both sent_it paid_it sent_them and_paid did_so did_as_told
      """
    ),
    (
      .done,
      """
      转过去 打过去 汇过去 付过去 微信转了 已转 已付 已交 已汇 已打 已微信 照转 也转了 也付了 也交了 就给了 给他了 给她了 付给他
      拿走 取走 来拿的 来取的 上门取 转了 打了 汇了 付了 交了 给了 就转 就付 就汇 扫码付 分两次转 分三次转 打卡上
      """
    ),
    (.toAccount, "转到 打到 汇到 转至 汇至 转给 打给 汇给 付到 付至 付给 汇款到 转入 汇入 转 打"),
    (.finished, "转完 付完 交完 给完 打完 汇完 扫完 充完 扫过码 扫了码 转过去后 付款后 付后"),
    (.allToAccount, "都是 全是 都是往 均为 收款都是 收款均为"),
  ])
}

extension Range<Int> {
  /// The first positions of the range.
  fileprivate func prefix(_ length: Int) -> Range<Int> {
    lowerBound..<Swift.min(upperBound, lowerBound + length)
  }
}
