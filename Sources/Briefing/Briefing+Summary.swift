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
    let points = zip(numerals, points).map { say("\($0)\($1)。", "\($0) \($1.capitalised).") }
    return [.paragraph(points.joined(separator: say("", " ")))]
  }

  /// 一是…二是…三是…: the volume, what it means, the leading tactic, the desk's own work.
  private var points: [String] {
    [volume, meaning, leader, work].compactMap(\.self)
  }

  private var volume: String {
    let (total, lost) = (figures.calls.total, figures.cases.loss)
    let opening =
      say("接报来电\(total)起", plural(total, "call"))
      + told(compared(cases: total, before: before.calls.total))
    guard max(lost, before.cases.loss) > .zero else {
      return opening + say("；未造成损失", "; no loss")
    }
    return opening + say("；净损失\(lost.wording)", "; net loss \(lost.wording)")
      + told(compared(lost, before: before.cases.loss))
  }

  /// What changed beyond the usual, in plain words; `nil` where nothing was judged.
  private var meaning: String? {
    guard let findings else { return nil }
    guard !findings.isQuiet else {
      return findings.list.contains { $0.surge != nil }
        ? say(
          "各手法、各区划起数均在正常波动范围内，未见异常上升",
          "no tactic and no division is beyond its usual range"
        )
        : say(
          "历史记录不足，暂不能判断变化是否异常", "the records are too young to tell whether a change means anything")
    }
    var parts: [String] = []
    if !findings.surges.isEmpty {
      let names = list(findings.surges.map { say($0.name, "\"\($0.name)\"") })
      parts.append(say("\(names)起数异常上升，超出正常波动范围", "\(names) rose beyond the usual range"))
    }
    if !findings.new.isEmpty {
      let names = list(findings.new.map { say($0.name, "\"\($0.name)\"") })
      parts.append(say("新出现\(names)，须持续关注", "new here and to be watched: \(names)"))
    }
    if !findings.phrases.isEmpty {
      let words = list(findings.phrases.map { say("“\($0.text)”", "\"\($0.text)\"") })
      parts.append(
        say(
          "\(words)在未归类警情中集中出现，可能是新手法",
          "\(words) came up often in cases that fit no tactic and may be a new one"))
    }
    return parts.joined(separator: say("，", "; "))
  }

  private func list(_ names: [String]) -> String { names.joined(separator: say("、", ", ")) }

  private var leader: String? {
    guard figures.cases.total > 0 else { return say("本期无新立警情", "no case was opened") }
    guard let most = leadingTactic else { return nil }
    let ties = tacticRows.filter { $0.share.cases == most.share.cases && !$0.isRest }
    // One or two cases are no reason to warn of this rather than of that.
    guard ties.count == 1, most.share.cases > 2 else {
      return say("各手法起数分散，无明显集中", "the cases are spread over the tactics")
    }
    return say(
      "\(most.name)起数最多，应作为宣传防范的重点",
      "\(most.told) has the most cases and should come first in prevention")
  }

  private var work: String? {
    let (prevented, stopped) = (figures.sum(.prevented), figures.sum(.stopped))
    guard persuaded > 0 || prevented.fen > .zero || stopped.fen > .zero else { return nil }
    let parts = [
      persuaded > 0
        ? say("劝阻成功\(persuaded)起", "\(plural(persuaded, "person was", "people were")) persuaded")
        : nil,
      prevented.fen > .zero
        ? say("避免损失\(amount(prevented))", "\(amount(prevented)) of loss was avoided") : nil,
      stopped.fen > .zero ? say("止付\(amount(stopped))", "\(amount(stopped)) was stopped") : nil,
    ].compactMap(\.self)
    return parts.joined(separator: say("，", ", "))
  }
}

extension String {
  /// The text with its first letter in upper case.
  fileprivate var capitalised: String { prefix(1).uppercased() + dropFirst() }
}
