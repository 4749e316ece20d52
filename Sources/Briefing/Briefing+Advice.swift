import Documents
import Domain
import Reading

extension Briefing {
  var adviceBlocks: [Document.Block] {
    let classes = advisedClasses
    guard !classes.isEmpty else {
      return [.paragraph(generalAdvice)] + reminderBlocks
    }
    return [.paragraph(generalAdvice)] + classes.map { .paragraph(advice($0)) } + reminderBlocks
  }

  /// The classes to warn of: those that surge, and those that are new; else the one with most cases.
  var advisedClasses: [Tactic] {
    let risen = (findings?.surges ?? []).filter { $0.axis == .tactic }.compactMap(\.code)
    let new = (findings?.new ?? []).map { String($0.code.prefix(3)) }
    var codes: [String] = []
    for code in risen + new where !codes.contains(code) && code != TacticScheme.unknown {
      codes.append(code)
    }
    if codes.isEmpty { codes = [leadingTactic?.share.code].compactMap(\.self) }
    return codes.prefix(Self.advisedMax).compactMap(TacticScheme.tactic)
  }

  private static let advisedMax = 3

  /// The unit's own words, else what holds of every call.
  private var generalAdvice: String {
    template.advice(of: self) ?? builtInAdvice
  }

  private var builtInAdvice: String {
    say(
      "公检法机关不会通过电话办案，也没有所谓“安全账户”。凡要求转账、共享屏幕、索要验证码的，请立即停止操作，并拨打110或96110核实；"
        + "已经转账的，请立即报警止付。",
      "No police, prosecutor or court works a case by telephone, and there is no \"safe account\". "
        + "Whoever is asked to transfer money, share a screen or give a code should stop and call 110 "
        + "or 96110; whoever has paid should report it at once, so that the money can be stopped.")
  }

  private func advice(_ tactic: Tactic) -> String {
    guard let advice = tactic.advice else { return tactic.name }
    let questions = advice.questions.map(\.text).joined(separator: say("", " "))
    return say(
      "针对\(tactic.name)：\(advice.keyLine.text)请自问：\(questions)\(advice.action.text)",
      "About \"\(tactic.name)\": \(advice.keyLine.text) Ask yourself: \(questions) \(advice.action.text)"
    )
  }

  /// The stops that expire soon, for whoever must extend or release them.
  private var reminderBlocks: [Document.Block] {
    guard let notices else { return [] }
    guard !notices.stops.isEmpty else {
      return [.paragraph(say("近期无止付到期。", "No stop expires soon."))]
    }
    let at = notices.at.wording
    return [
      .paragraph(
        say(
          "止付到期提醒：截至\(at)，有\(notices.stops.count)笔止付即将到期，请及时办理续止付或者解除。",
          "Reminder: \(plural(notices.stops.count, "stop expires", "stops expire")) soon, as of \(at); "
            + "extend or release them.")),
      .table(reminderTable(notices.stops)),
    ]
  }

  private func reminderTable(_ stops: [Notices.ExpiringStop]) -> Table {
    Table(
      say("止付到期", "Stops that expire"),
      columns: [
        .words(say("到期时间", "expires")), .words(say("止付编号", "stop")),
        .words(say("案件", "case")), .words(say("账户", "account")),
        .figures(say("金额（元）", "amount (yuan)")),
      ],
      rows: stops.map { stop in
        [
          .time(stop.expiresAt), .text(stop.number), .text(stop.fraudCase),
          .text(stop.account), stop.amount.map { .money($0) } ?? .text("—"),
        ]
      })
  }
}
