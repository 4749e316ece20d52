import Documents
import Domain

extension Briefing {
  var tacticBlocks: [Document.Block] {
    let rows = tacticRows
    guard let most = rows.first, let costliest = rows.max(by: { $0.share.loss < $1.share.loss })
    else { return [.paragraph(say("本期无新立警情。", "No case was opened."))] }
    let change = Comparison(cases: most.share.cases, before: most.previous)
      .sentence(against: period.kind)
    var text = say(
      "按起数，\(most.name)居首，\(most.share.cases)起，占\(most.ofCases?.percent() ?? "")，\(change)。",
      "By number \(most.name) leads: \(most.share.cases) cases, \(most.ofCases?.percent() ?? ""), \(change)."
    )
    if costliest.share.loss > .zero {
      let (loss, share) = (costliest.share.loss.wording, costliest.ofLoss?.percent() ?? "")
      text += say(
        "按损失，\(costliest.name)居首，\(loss)，占\(share)。",
        " By loss \(costliest.name) leads: \(loss), \(share).")
    }
    if let dearest = rows.first(where: { $0.rankByMeanLoss == 1 }),
      let mean = dearest.share.meanLoss
    {
      text += say(
        "案均损失以\(dearest.name)最高，为\(mean.wording)。",
        " The mean loss is highest for \(dearest.name): \(mean.wording).")
    }
    if !goneTactics.isEmpty {
      let gone = goneTactics.map { say("\($0.name)（\($0.cases)起）", "\($0.name) (\($0.cases))") }
        .joined(separator: say("、", ", "))
      text += say("上期有而本期无：\(gone)。", " Seen before and not now: \(gone).")
    }
    return [
      .paragraph(text), .table(tacticTable(rows)), .chart(tacticChart),
    ]
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
          .text(Comparison(cases: row.share.cases, before: row.previous).cell),
          .money(row.share.loss), .share(row.ofLoss), .text("\(row.rankByCount)/\(row.rankByLoss)"),
        ]
      })
  }

  var dissuasionBlocks: [Document.Block] {
    let dissuasion = figures.dissuasion
    let change = Comparison(cases: dissuasion.attempts, before: before.dissuasion.attempts)
      .sentence(against: period.kind, unit: "次")
    guard dissuasion.attempts > 0 else {
      return [
        .paragraph(
          say(
            "本期未开展劝阻，\(change)。避免损失\(amount(figures.sum(.prevented)))。",
            "No dissuasion was attempted, \(change). Loss avoided: \(amount(figures.sum(.prevented)))."
          ))
      ]
    }
    return [.paragraph(attemptSentence(change)), .paragraph(preventedSentence)]
  }

  private func attemptSentence(_ change: String) -> String {
    let paid = dissuaded(.paidAnyway, in: figures)
    let rate = successRate?.percent() ?? say("不可比", "not known")
    let others = DissuasionResult.allCases.dropFirst(4).map {
      "\($0.name)\(say("", " "))\(dissuaded($0, in: figures))"
    }.joined(separator: say("、", ", "))
    let (attempts, cases) = (figures.dissuasion.attempts, figures.dissuasion.cases)
    let open = dissuaded(.open, in: figures)
    return say(
      "共开展劝阻\(attempts)次，\(change)，涉及警情\(cases)起。劝阻成功\(persuaded)起，仍然付款\(paid)起，"
        + "成功率\(rate)（\(persuaded)/\(persuaded + paid)）；未果\(open)、\(others)。",
      "\(attempts) attempts, \(change), in \(cases) cases: \(persuaded) persuaded, \(paid) paid "
        + "anyway, success \(rate) (\(persuaded)/\(persuaded + paid)); open \(open), \(others).")
  }

  private var preventedSentence: String {
    let prevented = amount(figures.sum(.prevented))
    let confirmed = amount(figures.confirmed)
    let estimated = figures.estimated.map { sum in
      say("，估计\(amount(.init(sum.fen)))", ", \(amount(.init(sum.fen))) is an estimate")
    }
    return say(
      "避免损失\(prevented)，其中经回访核实\(confirmed)\(estimated ?? "")；避免损失不计入止付、返还。",
      "Loss avoided: \(prevented), of which call-backs confirmed \(confirmed)\(estimated ?? ""); "
        + "it is not part of stopped or returned money.")
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
    let (stopped, frozen) = (amount(figures.sum(.stopped)), amount(figures.sum(.frozen)))
    let returned = amount(figures.sum(.returned))
    let text = say(
      "共涉及收款账户\(accounts.mentioned)个，其中首次出现\(accounts.new)个。止付账户\(accounts.stopped)个，"
        + "金额\(stopped)；冻结账户\(accounts.frozen)个，金额\(frozen)；返还\(returned)。",
      "\(accounts.mentioned) accounts were named, \(accounts.new) for the first time. Stopped: "
        + "\(accounts.stopped) accounts, \(stopped); frozen: \(accounts.frozen), \(frozen); "
        + "returned: \(returned).")
    return [.paragraph(text)] + (accounts.top.isEmpty ? [] : [.table(accountTable)]) + ringBlocks
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
