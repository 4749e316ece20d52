import Documents
import Domain

extension Briefing {
  var overview: [Document.Block] {
    [.paragraph(callSentence), .paragraph(caseSentence)]
      + (figures.cases.withLoss > 0 ? [.paragraph(bandSentence)] : [])
      + [.table(kindTable), .table(moneyTable)] + overviewCharts
  }

  /// The sentence of the founding report, with the exact figures.
  var callSentence: String {
    let calls = figures.calls
    let paid = figures.sum(.paid)
    let change = Comparison(cases: calls.total, before: before.calls.total)
      .sentence(against: period.kind)
    guard calls.total > 0 else {
      return say(
        "据统计，\(period.name)，未接报涉诈警情，涉案金额\(amount(paid))。",
        "On record for \(period.name): no call about fraud, amounts involved \(amount(paid)).")
    }
    let dissuasions = calls.byKind[CallKind.dissuasion.rawValue] ?? 0
    let tips = calls.byKind[CallKind.tip.rawValue] ?? 0
    return say(
      "据统计，\(period.name)，共接报涉诈警情\(calls.total)起，其中劝阻\(dissuasions)起，"
        + "涉案金额\(amount(paid))，举报线索\(tips)条。接报总量\(change)。\(peakSentence)",
      "On record for \(period.name): \(calls.total) calls about fraud, of which \(dissuasions) "
        + "dissuasions; amounts involved \(amount(paid)); \(tips) leads reported. "
        + "The number of calls is \(change). \(peakSentence)")
  }

  /// In words with the exact yuan behind, where the words are rounded.
  func amount(_ sum: Figures.Sum) -> String {
    let near = sum.isApproximate ? say("约", "about ") : ""
    let isRounded = Language.current == .chinese && sum.fen >= Fen(1_000_000)
    return near + sum.fen.wording + (isRounded ? "（\(sum.fen.yuan)元）" : "")
  }

  private var peakSentence: String {
    let hours = figures.calls.byHour
    guard let most = hours.max(), most > 0, let hour = hours.firstIndex(of: most) else { return "" }
    return say(
      "来电最多的时段为\(hour)时至\(hour + 1)时（\(most)起）。",
      "The busiest hour was \(hour.padded(2)):00 to \((hour + 1).padded(2)):00 (\(most) calls).")
  }

  private var caseSentence: String {
    let (now, old) = (figures.cases, before.cases)
    let change = Comparison(cases: now.total, before: old.total).sentence(against: period.kind)
    let opened =
      say("新立警情\(now.total)起，\(change)", "Cases opened: \(now.total), \(change)") + yearChange
    guard now.withLoss > 0 else {
      return opened + say("；均未造成损失。", "; none with a loss.")
    }
    let loss = Comparison(now.loss, before: old.loss).sentence(against: period.kind)
    return opened
      + say(
        "；其中造成损失\(now.withLoss)起，净损失合计\(amount(.init(now.loss)))，\(loss)；"
          + "案均\(now.meanLoss.wording)，中位数\(now.medianLoss.wording)，最高\(now.maxLoss.wording)。",
        "; \(now.withLoss) with a loss, \(now.loss.wording) net in all, \(loss); mean "
          + "\(now.meanLoss.wording), median \(now.medianLoss.wording), highest \(now.maxLoss.wording)."
      )
  }

  /// 同比: against the same time a year before, where it is known.
  private var yearChange: String {
    guard let findings else { return "" }
    guard let base = findings.all?.base(.yearBefore) else {
      return say("，同比无可比数据", "; nothing is known of the year before")
    }
    let difference = figures.cases.total - base.numerator
    guard base.numerator >= Comparison.smallBase, let ratio = Ratio(difference, of: base.numerator)
    else {
      return say("，去年同期\(base.numerator)起", "; \(base.numerator) a year before")
    }
    let sign = difference > 0 ? "+" : ""
    return say("，同比\(sign)\(ratio.percent())", "; \(sign)\(ratio.percent()) on the year before")
  }

  private var bandSentence: String {
    let cases = figures.cases
    let parts = zip(cases.lossBandNames, cases.lossBands).map { name, count in
      let share = Ratio(count, of: cases.withLoss)?.percent() ?? ""
      return say("\(name)\(count)起（\(share)）", "\(name) \(count) (\(share))")
    }
    return say("按损失金额分：", "By size of loss: ") + list(parts)
  }

  private func list(_ parts: [String]) -> String {
    parts.joined(separator: say("、", ", ")) + say("。", ".")
  }

  private var kindTable: Table {
    let rows = CallKind.allCases.compactMap { kind -> [Cell]? in
      let (now, old) = (
        figures.calls.byKind[kind.rawValue] ?? 0, before.calls.byKind[kind.rawValue] ?? 0
      )
      guard now + old > 0 else { return nil }
      return [
        .text(kind.name), .count(now), .count(old), .text(Comparison(cases: now, before: old).cell),
      ]
    }
    let (now, old) = (figures.calls.total, before.calls.total)
    let total: [Cell] = [
      .text(say("合计", "total")), .count(now), .count(old),
      .text(Comparison(cases: now, before: old).cell),
    ]
    return Table(
      say("接报类别", "Calls by kind"),
      columns: [
        .words(say("接报类别（起）", "calls")), .figures(say("本期", "now")),
        .figures(say("上期", "before")), .figures(say("环比", "change")),
      ],
      rows: rows + [total], hasTotal: true)
  }

  private var moneyTable: Table {
    Table(
      say("涉案金额", "Money"),
      columns: [
        .words(say("金额（元）", "money (yuan)")), .figures(say("本期", "now")),
        .figures(say("上期", "before")), .figures(say("环比", "change")),
      ],
      rows: (ledgerLines + lossLines).map { line in
        let mark = line.now.isApproximate ? say("（约）", " (about)") : ""
        return [
          .text(line.name + mark), .money(line.now.fen), .money(line.before),
          .text(Comparison(line.now.fen, before: line.before).cell),
        ]
      })
  }
}
