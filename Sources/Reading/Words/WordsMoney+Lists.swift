import Domain

extension WordsMoney {
  /// 转9999元、3210元: what stands in a list has the sign of its neighbour.
  mutating func passOn() {
    for reach in [tightDistance, listDistance] {
      for index in parts.indices.dropFirst() where parts[index].sign == nil {
        let last = parts[index - 1].sign
        let isSide = last?.kind != .rebate || reach == tightDistance
        if isSide, isList(index - 1, reach) { parts[index].sign = last == .total ? .bare : last }
      }
      for index in parts.indices.dropLast().reversed() where parts[index].sign == nil {
        let next = parts[index + 1].sign
        if next != .total, isList(index, reach) { parts[index].sign = next }
      }
    }
  }

  /// Whether the amounts at an index and after it stand side by side.
  private func isList(_ index: Int, _ reach: Int) -> Bool {
    let gap = parts[index].found.range.upperBound..<parts[index + 1].found.range.lowerBound
    return !gap.isEmpty && view.sentence(gap.lowerBound) == view.sentence(gap.upperBound)
      && view.distance(gap) <= reach && signs.within(gap).isEmpty
  }

  /// 先要3000，又要5000，都转到: what was asked for and then paid.
  mutating func comply() {
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

  private var tightDistance: Int { 3 }
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
