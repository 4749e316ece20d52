import Documents
import Domain

extension Briefing {
  var summaryBlocks: [Document.Block] {
    [
      .paragraph(
        template.advice(of: self)
          ?? say(
            "提示：公检法机关不会通过电话办案，也没有所谓“安全账户”。凡要求转账、共享屏幕、索要验证码的，请立即停止操作，"
              + "并拨打110或96110核实；已经转账的，请立即报警止付。",
            "Advice: no police, prosecutor or court works a case by telephone, and there is no "
              + "\"safe account\". Whoever is asked to transfer money, share a screen or tell a code should "
              + "stop and ask 110 or 96110; who has paid should report at once, so that it can be stopped."
          )),
      .paragraph(
        say("小结：", "In short: ") + points.joined(separator: say("；", "; ")) + say("。", ".")),
    ]
  }

  /// 一是…二是…三是…: calls and losses, the leading tactic, the desk's own work.
  private var points: [String] {
    let numerals = say("一是二是三是", "1) 2) 3) ")
    let width = numerals.count / 3
    return [trend, leader, work].enumerated().map { index, point in
      String(numerals.dropFirst(index * width).prefix(width)) + point
    }
  }

  private var trend: String {
    let calls = Comparison(cases: figures.calls.total, before: before.calls.total)
      .sentence(against: period.kind)
    let loss = Comparison(figures.cases.loss, before: before.cases.loss)
      .sentence(against: period.kind)
    return say("接报总量\(calls)，净损失\(loss)", "calls are \(calls), the net loss is \(loss)")
  }

  private var leader: String {
    guard let most = tacticRows.first else { return say("本期无新立警情", "no case was opened") }
    return say(
      "\(most.name)起数最多，宣传防范以此为重点",
      "\(most.name) has the most cases and comes first in prevention")
  }

  private var work: String {
    let prevented = amount(figures.sum(.prevented))
    let stopped = amount(figures.sum(.stopped))
    return say(
      "劝阻成功\(persuaded)起，避免损失\(prevented)，止付\(stopped)",
      "\(persuaded) people were persuaded, \(prevented) of loss avoided, \(stopped) stopped")
  }
}
