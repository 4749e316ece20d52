import Documents
import Domain

extension Briefing {
  var findingBlocks: [Document.Block] {
    guard let findings else {
      return [.paragraph(say("本期未作异动分析。", "Changes were not analysed."))]
    }
    let rows = findings.list.filter { $0.observed > 0 || ($0.base(.previous)?.numerator ?? 0) > 0 }
    let parts = [surgeText(findings), newText(findings), phraseText(findings)].compactMap(\.self)
    let blocks: [Document.Block] = parts.map { .paragraph($0) }
    guard rows.contains(where: { $0.observed > 0 }) else { return blocks }
    return blocks + [.table(changeTable(rows))] + trendBlocks(findings)
      + [.note(methodNote(findings))]
  }

  private func surgeText(_ findings: Findings) -> String {
    guard findings.list.contains(where: { $0.surge != nil }) else {
      return say(
        "历史记录不足，本期不作异常上升判断。", "The records are too young to tell a surge.")
    }
    let surges = findings.surges.map { surgeSentence($0) }
    guard !surges.isEmpty else {
      return say(
        "经比对，本期各手法、各区划起数均在正常波动范围内，未见异常上升。",
        "No tactic and no division is beyond its usual range.")
    }
    return say(
      "异常上升\(surges.count)项：\(surges.joined(separator: "；"))。",
      "Surges (\(surges.count)): \(surges.joined(separator: "; ")).")
  }

  func surgeSentence(_ finding: Finding) -> String {
    guard let surge = finding.surge else { return finding.name }
    let (expected, upper) = (surge.expected.toOneDecimal, surge.upper.toOneDecimal)
    let week = surge.day != period.first || [.monthly, .span].contains(period.kind)
    let when = week ? say("（\(surge.day.text)起一周）", " (week of \(surge.day.text))") : ""
    return say(
      "\(finding.name)\(when)\(surge.observed)起，预期\(expected)起，上限\(upper)起，"
        + "偶然出现的概率\(surge.p.chance)（\(surge.methodName)）",
      "\(finding.name)\(when) \(surge.observed), expected \(expected), upper bound \(upper), "
        + "chance \(surge.p.chance) (\(surge.methodName))")
  }

  private func newText(_ findings: Findings) -> String? {
    guard !findings.new.isEmpty else { return nil }
    let list = findings.new.map { tactic in
      let since =
        tactic.last.map { say("上次为\($0.text)", "last seen \($0.text)") }
        ?? say("有记录以来首次", "never seen before")
      return say(
        "\(tactic.name)\(tactic.cases)起（\(since)）", "\(tactic.name) \(tactic.cases) (\(since))")
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
      "未归入现有手法的警情中集中出现：\(list.joined(separator: "、"))，疑似新手法，请研判。",
      "Rising in cases that fit no tactic: \(list.joined(separator: ", ")); maybe a new tactic.")
  }

  private func methodNote(_ findings: Findings) -> String {
    let rule = findings.rule
    let begins = findings.begins?.text ?? say("本期", "this period")
    return say(
      "注：日报按EARS（C1、C2）判断，周报、月报按周判断，历史满三年的用Farrington法；不足\(rule.casesMin)起的不报；"
        + "本期各序列合并控制误报比例（Benjamini–Hochberg，\(rule.falsePercent)%）。"
        + "记录始于\(begins)，早于此的标“无可比”。",
      "Note: days are judged by EARS (C1, C2), weeks by Farrington's method once there are three "
        + "years, else by EARS. Fewer than \(rule.casesMin) cases stay silent; of all series "
        + "together a share of \(rule.falsePercent)% false ones is borne (Benjamini–Hochberg). "
        + "Records begin \(begins); what lies before is not comparable.")
  }
}
