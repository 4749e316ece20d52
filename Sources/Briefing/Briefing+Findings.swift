import Documents
import Domain
import Reading

extension Briefing {
  var findingBlocks: [Document.Block] {
    guard let findings else {
      return [.paragraph(say("本期未作异动分析。", "Changes were not analysed."))]
    }
    let rows = findings.list.filter { $0.observed > 0 || ($0.base(.previous)?.numerator ?? 0) > 0 }
    let parts = [surgeText(findings), newText(findings), phraseText(findings)].compactMap(\.self)
    let blocks: [Document.Block] = parts.map { .paragraph($0) }
    guard rows.contains(where: { $0.observed > 0 }) else { return blocks }
    return blocks + changeBlocks(rows) + trendBlocks(findings) + [.note(methodNote(findings))]
  }

  private func surgeText(_ findings: Findings) -> String {
    guard findings.list.contains(where: { $0.surge != nil }) else {
      return say(
        "历史记录不足，本期不作异常上升判断。",
        "The records do not go back far enough to tell a surge.")
    }
    let surges = findings.surges.map { surgeSentence($0) }
    guard !surges.isEmpty else {
      return say(
        "经比对，本期各手法、各区划起数均在正常波动范围内，未见异常上升。",
        "No tactic and no division is beyond its usual range.") + steepest(findings)
    }
    return say(
      "异常上升\(surges.count)项：\(surges.joined(separator: "；"))。",
      "Surges (\(surges.count)): \(surges.joined(separator: "; ")).")
  }

  /// What rose most of what may rise without being a surge.
  private func steepest(_ findings: Findings) -> String {
    let risen = findings.list.compactMap { finding -> (Finding, Int)? in
      guard finding.axis == .tactic, finding.code != TacticScheme.unknown, finding.surge != nil,
        finding.observed >= Comparison.smallBase,
        let before = finding.base(.previous)?.numerator, 2 * finding.observed >= 3 * before
      else { return nil }
      return (finding, before)
    }
    guard let (most, before) = risen.max(by: { $0.0.observed - $0.1 < $1.0.observed - $1.1 })
    else { return "" }
    return say(
      "其中升幅较大的是\(most.name)，由上期\(before)起升至\(most.observed)起，尚未超出正常波动范围，可继续关注。",
      " The steepest rise, of \"\(most.name)\" from \(before) to \(most.observed), is still within it "
        + "and may be watched.")
  }

  func surgeSentence(_ finding: Finding) -> String {
    guard let surge = finding.surge else { return finding.name }
    let (expected, upper) = (surge.expected.toOneDecimal, surge.usualMost)
    let week = surge.day != period.first || [.monthly, .span].contains(period.kind)
    let when = week ? say("（\(surge.day.wording)起一周）", " (week of \(surge.day.wording))") : ""
    return say(
      "\(finding.name)\(when)\(surge.observed)起，预期\(expected)起，正常不超过\(upper)起，"
        + "偶然出现的概率\(surge.p.chance)（\(surge.methodName)）",
      "\"\(finding.name)\"\(when) \(surge.observed), expected \(expected), usually at most \(upper), "
        + "chance \(surge.p.chance) (\(surge.methodName))")
  }

  private func newText(_ findings: Findings) -> String? {
    guard !findings.new.isEmpty else { return nil }
    let list = findings.new.map { tactic in
      let since =
        tactic.last.map { say("上次为\($0.wording)", "last seen \($0.wording)") }
        ?? say("有记录以来首次出现", "never seen before")
      return say(
        "\(tactic.name)\(tactic.cases)起（\(since)）",
        "\"\(tactic.name)\" \(tactic.cases) (\(since))")
    }
    return say("新出现手法：", "New here: ") + list.joined(separator: say("、", ", ")) + say("。", ".")
  }

  private func phraseText(_ findings: Findings) -> String? {
    guard !findings.phrases.isEmpty else { return nil }
    let list = findings.phrases.map { phrase in
      let expected = phrase.expected.toOneDecimal
      return say(
        "“\(phrase.text)”（\(phrase.observed)起，预期\(expected)起）",
        "\"\(phrase.text)\" (\(phrase.observed) calls, expected \(expected))")
    }
    return say(
      "未归入现有手法的警情中集中出现：\(list.joined(separator: "、"))，可能是新手法，请研判。",
      "Heard often in cases that fit no tactic: \(list.joined(separator: ", ")); this may be a new "
        + "tactic and should be looked into.")
  }

  private func methodNote(_ findings: Findings) -> String {
    let rule = findings.rule
    return say(
      "注：按日的起数用EARS法（C1、C2）判断；按周的起数，历史满三年的用Farrington法，不满的用EARS法。"
        + "少于\(rule.casesMin)起的不报；全部序列合并控制误报比例（Benjamini–Hochberg法，"
        + "\(rule.falsePercent)%）。",
      "Note: counts of days are judged by EARS (C1, C2), counts of weeks by Farrington's method "
        + "once there are three years, else by EARS. Fewer than \(rule.casesMin) cases stay silent; "
        + "across all series the share of false alarms is held to \(rule.falsePercent)% "
        + "(Benjamini–Hochberg).") + mark(findings) + begins(findings)
  }

  private func mark(_ findings: Findings) -> String {
    findings.surges.isEmpty ? "" : say("▲为异常上升。", " ▲ marks a surge.")
  }

  /// From when on there are records, where that cuts off what is compared.
  private func begins(_ findings: Findings) -> String {
    guard let begins = findings.begins else { return "" }
    return say("记录始于\(begins.wording)，此前无可比数据。", " Records begin on \(begins.wording).")
  }
}
