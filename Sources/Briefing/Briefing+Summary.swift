import Documents
import Domain

extension Briefing {
  var summaryBlocks: [Document.Block] {
    guard figures.calls.total + figures.cases.total > 0 else {
      return [
        .paragraph(say("本期无接报警情，无需研判。", "Nothing was reported, and nothing is to be judged."))
      ]
    }
    let numerals = say("一是 二是 三是 四是 五是", "1) 2) 3) 4) 5)").split(separator: " ")
    let points = zip(numerals, points).map { say("\($0)\($1)", "\($0) \($1)") }
    return [.paragraph(points.joined(separator: say("；", "; ")) + say("。", "."))]
  }

  /// 一是…二是…三是…: the volume, what it means, the leading tactic, the desk's own work.
  private var points: [String] {
    [volume, meaning, leader, work].compactMap(\.self)
  }

  private var volume: String {
    let calls = Comparison(cases: figures.calls.total, before: before.calls.total)
      .sentence(against: period.kind)
    let loss = Comparison(figures.cases.loss, before: before.cases.loss)
      .sentence(against: period.kind)
    return say("接报总量\(calls)，净损失\(loss)", "calls are \(calls), the net loss is \(loss)")
  }

  /// What changed beyond the usual, in plain words; `nil` where nothing was judged.
  private var meaning: String? {
    guard let findings else { return nil }
    guard !findings.isQuiet else {
      return findings.list.contains { $0.surge != nil }
        ? say(
          "各手法、各区划起数属正常波动，未见需要特别关注的变化",
          "no tactic and no division is beyond its usual range; nothing calls for special attention"
        )
        : say(
          "历史记录不足，暂不能判断变化是否异常", "the records are too young to tell whether a change means anything")
    }
    var parts: [String] = []
    if !findings.surges.isEmpty {
      let names = list(findings.surges.map(\.name))
      parts.append(say("\(names)异常上升，超出正常波动", "\(names) rose beyond the usual range"))
    }
    if !findings.new.isEmpty {
      let names = list(findings.new.map(\.name))
      parts.append(say("\(names)为新出现手法，需关注后续", "\(names) is new here and to be watched"))
    }
    if !findings.phrases.isEmpty {
      let words = list(findings.phrases.map { say("“\($0.text)”", "\"\($0.text)\"") })
      parts.append(
        say("\(words)在未归类警情中集中出现，疑似新手法", "\(words) rises in cases that fit no tactic"))
    }
    return parts.joined(separator: say("，", ", "))
  }

  private func list(_ names: [String]) -> String { names.joined(separator: say("、", ", ")) }

  private var leader: String? {
    guard let most = tacticRows.first else { return say("本期无新立警情", "no case was opened") }
    let ties = tacticRows.filter { $0.share.cases == most.share.cases }
    guard ties.count == 1 else {
      return say("各手法起数分散，无明显集中", "no single tactic leads")
    }
    return say(
      "\(most.name)起数最多，宣传防范以此为重点",
      "\(most.name) has the most cases and comes first in prevention")
  }

  private var work: String? {
    let (prevented, stopped) = (figures.sum(.prevented), figures.sum(.stopped))
    guard persuaded > 0 || prevented.fen > .zero || stopped.fen > .zero else { return nil }
    return say(
      "劝阻成功\(persuaded)起，避免损失\(amount(prevented))，止付\(amount(stopped))",
      "\(persuaded) people were persuaded, \(amount(prevented)) of loss avoided, "
        + "\(amount(stopped)) stopped")
  }
}
