import Documents
import Domain

extension Briefing {
  var tacticBlocks: [Document.Block] {
    let rows = tacticRows
    guard !rows.isEmpty else {
      return [.paragraph(say("本期无新立警情。", "No case was opened.") + goneSentence)] + schemeBlocks
    }
    return [.paragraph(leaders(rows) + goneSentence)] + schemeBlocks + [.table(tacticTable(rows))]
      + (rows.count > 1 ? [.chart(tacticChart)] : [])
  }

  private func tacticTable(_ rows: [TacticRow]) -> Table {
    Table(
      say("手法分布", "Tactics"),
      columns: [
        .words(say("手法", "tactic")), .figures(say("起数", "cases")),
        .figures(say("占比", "share")), .figures(say("环比", "change")),
        .figures(say("损失（元）", "loss (yuan)")), .figures(say("占比", "share")),
        .figures(say("位次", "ranks")),
      ],
      rows: rows.map { row in
        [
          .text(row.name), .count(row.share.cases), .share(row.ofCases),
          .text(compared(row).cell),
          .money(row.share.loss), .share(row.ofLoss), .text("\(row.rankByCount)/\(row.rankByLoss)"),
        ]
      })
  }

  var dissuasionBlocks: [Document.Block] {
    let dissuasion = figures.dissuasion
    let comparison = compared(cases: dissuasion.attempts, before: before.dissuasion.attempts)
    let change =
      past == .whole
      ? say("，", ", ") + comparison.sentence(against: period.kind, unit: "次") : ""
    guard dissuasion.attempts > 0 else {
      let isSame = before.dissuasion.attempts == 0
      let none =
        isSame
        ? say("本期未开展劝阻。", "No dissuasion was attempted.")
        : say("本期未开展劝阻\(change)。", "No dissuasion was attempted\(change).")
      let prevented = figures.sum(.prevented).fen > .zero
      return [.paragraph(none + (prevented ? say("", " ") + preventedSentence : ""))]
    }
    return [.paragraph(attemptSentence(change)), .paragraph(preventedSentence)]
  }

  private func attemptSentence(_ change: String) -> String {
    let paid = dissuaded(.paidAnyway, in: figures)
    let rate =
      successRate.map { rate in
        say("\(rate.percent())（\(rate.parts)）", "\(rate.percent()) (\(rate.parts))")
      } ?? say("不可比", "not comparable")
    let (attempts, cases) = (figures.dissuasion.attempts, figures.dissuasion.cases)
    let others = otherResults
    return say(
      "共开展劝阻\(attempts)次\(change)，涉及警情\(cases)起。劝阻成功\(persuaded)起，仍然付款\(paid)起，"
        + "成功率\(rate)\(others)。",
      "\(plural(attempts, "attempt"))\(change), in \(plural(cases, "case")): \(persuaded) persuaded, "
        + "\(paid) paid anyway, success \(rate)\(others).")
  }

  /// The results that are neither persuaded nor paid, as far as there are any.
  private var otherResults: String {
    let parts = ([DissuasionResult.open] + DissuasionResult.allCases.dropFirst(4)).compactMap {
      result -> String? in
      let count = dissuaded(result, in: figures)
      return count > 0 ? say("\(result.name)\(count)起", "\(count) \(result.name)") : nil
    }
    guard !parts.isEmpty else { return "" }
    return say("；另有", "; ") + parts.joined(separator: say("、", ", "))
  }

  private var preventedSentence: String {
    let sum = figures.sum(.prevented)
    guard sum.fen > .zero else {
      return say("本期未登记避免损失金额。", "No loss avoided is on record.")
    }
    let source: String
    if figures.confirmed.fen == .zero {
      source = say("均为估算，尚未经回访核实", "all of it an estimate that no call-back has confirmed yet")
    } else {
      let (confirmed, estimated) = (amount(figures.confirmed), figures.estimated)
      let rest = estimated.flatMap { $0.fen > .zero ? amount(.init($0.fen)) : nil }
      source =
        say("其中经回访核实\(confirmed)", "of which call-backs confirmed \(confirmed)")
        + (rest.map { say("，估算\($0)", " and \($0) is an estimate") } ?? "")
    }
    return say(
      "避免损失\(amount(sum))，\(source)；避免损失不计入止付、返还金额。",
      "Loss avoided: \(amount(sum)), \(source); it is no part of the money stopped or returned.")
  }

  var accountBlocks: [Document.Block] {
    let accounts = figures.accounts
    let held = [MoneyKind.stopped, .frozen, .returned].map { figures.sum($0).fen.count }.sum
    guard accounts.mentioned + accounts.stopped + accounts.frozen + held > 0 else {
      return [
        .paragraph(
          say(
            "本期未涉及收款账户，无止付、冻结、返还。",
            "No account was named, and nothing was stopped, frozen or returned."))
      ]
    }
    let text =
      say(
        "共涉及收款账户\(accounts.mentioned)个，其中首次出现\(accounts.new)个。",
        "\(plural(accounts.mentioned, "account was", "accounts were")) named, "
          + "\(accounts.new) for the first time. ") + heldSentence
    return [.paragraph(text)] + (accounts.top.isEmpty ? [] : [.table(accountTable)]) + ringBlocks
  }

  /// Stopped, frozen and returned, each as far as there is any.
  private var heldSentence: String {
    func held(_ accounts: Int, _ kind: MoneyKind, _ chinese: String, _ english: String) -> String? {
      let sum = figures.sum(kind)
      guard accounts > 0 || sum.fen > .zero else { return nil }
      return say(
        "\(chinese)账户\(accounts)个，金额\(amount(sum))",
        "\(english): \(plural(accounts, "account")), \(amount(sum))")
    }
    let returned = figures.sum(.returned)
    let parts = [
      held(figures.accounts.stopped, .stopped, "止付", "stopped"),
      held(figures.accounts.frozen, .frozen, "冻结", "frozen"),
      returned.fen > .zero
        ? say("返还\(amount(returned))", "returned: \(amount(returned))") : nil,
    ].compactMap(\.self)
    guard !parts.isEmpty else {
      return say("本期无止付、冻结、返还。", "Nothing was stopped, frozen or returned.")
    }
    let text = parts.joined(separator: say("；", "; ")) + say("。", ".")
    return say(text, text.prefix(1).uppercased() + text.dropFirst())
  }

  private var accountTable: Table {
    Table(
      say("收款账户", "Accounts"),
      columns: [
        .words(say("账户", "account")), .words(say("类别", "kind")), .figures(say("警情", "cases")),
        .figures(say("来电", "calls")), .figures(say("转入（元）", "paid to it (yuan)")),
      ],
      rows: figures.accounts.top.map { account in
        [
          .text(account.identifier),
          .text(IdentifierKind(rawValue: account.kind)?.name ?? account.kind),
          .count(account.cases), .count(account.calls), .money(account.amount),
        ]
      })
  }
}

extension Ratio {
  /// Both counts, as they are: `48/52`.
  fileprivate var parts: String { "\(numerator)/\(denominator)" }
}
