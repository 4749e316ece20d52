import Documents
import Domain

extension Briefing {
  var overview: [Document.Block] {
    [.paragraph(callSentence), .paragraph(caseSentence)]
      + (figures.cases.withLoss > 1 ? [.paragraph(bandSentence)] : [])
      + Self.beside(kindTable, moneyTable) + overviewCharts
  }

  /// The sentence of the founding report.
  var callSentence: String {
    let calls = figures.calls
    let change = Comparison(cases: calls.total, before: before.calls.total)
      .sentence(against: period.kind)
    guard calls.total > 0 else {
      let paid = figures.sum(.paid)
      let booked =
        paid.fen > .zero
        ? say("，涉案金额\(amount(paid))", "; the amount involved is \(amount(paid))") : ""
      return say(
        "据统计，\(period.name)未接报来电，\(change)\(booked)。",
        "\(period.name): no call was taken, \(change)\(booked).")
    }
    return say(
      "据统计，\(period.name)共接报来电\(calls.total)起\(callParts)。接报总量\(change)。\(peakSentence)",
      "\(period.name): \(plural(calls.total, "call"))\(callParts). The number is \(change)."
        + peakSentence)
  }

  /// Dissuasions, tips and what was paid, as far as there are any.
  private var callParts: String {
    let paid = figures.sum(.paid)
    let dissuasions = figures.calls.byKind[CallKind.dissuasion.rawValue] ?? 0
    let tips = figures.calls.byKind[CallKind.tip.rawValue] ?? 0
    let parts = [
      dissuasions > 0
        ? say("其中劝阻\(dissuasions)起", "\(plural(dissuasions, "dissuasion")) among them") : nil,
      paid.fen > .zero
        ? say("涉案金额\(amount(paid))", "the amount involved \(amount(paid))") : nil,
      tips > 0 ? say("举报线索\(tips)条", "\(plural(tips, "lead")) reported") : nil,
    ].compactMap(\.self)
    let comma = say("，", ", ")
    return parts.map { comma + $0 }.joined()
  }

  /// In words, rounded where they are long: the tables have the fen.
  func amount(_ sum: Figures.Sum) -> String {
    (sum.isApproximate ? say("约", "about ") : "") + sum.fen.wording
  }

  private var peakSentence: String {
    let hours = figures.calls.byHour
    // Of few calls, or of hours that are equal, none is a peak.
    guard let most = hours.max(), most >= Comparison.smallBase,
      let hour = hours.firstIndex(of: most), hours.lastIndex(of: most) == hour
    else { return "" }
    return say(
      "来电高峰为\(hour)时至\(hour + 1)时（\(most)起）。",
      " The busiest hour was \(hour.padded(2)):00 to \((hour + 1).padded(2)):00 (\(most) calls).")
  }

  private var caseSentence: String {
    let (now, old) = (figures.cases, before.cases)
    let change = Comparison(cases: now.total, before: old.total).sentence(against: period.kind)
    guard now.total > 0 else {
      return say("未新立警情，\(change)。", "No case was opened, \(change).")
    }
    let opened =
      say(
        "新立警情\(now.total)起，\(change)",
        "\(plural(now.total, "case was", "cases were")) opened, \(change)") + yearChange
    guard now.withLoss > 0 else {
      return opened + say("；均未造成损失。", "; none with a loss.")
    }
    let loss = Comparison(now.loss, before: old.loss).sentence(against: period.kind)
    return opened
      + say(
        "；其中造成损失\(now.withLoss)起，净损失合计\(amount(.init(now.loss)))，\(loss)\(lossSpread)。",
        "; \(now.withLoss) of them with a loss, \(now.loss.wording) net in all, \(loss)\(lossSpread)."
      )
  }

  /// Mean, median and highest of more than one loss.
  private var lossSpread: String {
    let now = figures.cases
    guard now.withLoss > 1 else { return "" }
    return say(
      "；案均\(now.meanLoss.wording)，中位数\(now.medianLoss.wording)，最高\(now.maxLoss.wording)",
      "; mean \(now.meanLoss.wording), median \(now.medianLoss.wording), "
        + "highest \(now.maxLoss.wording)")
  }

  /// 同比: against the same time a year before, where it is known.
  private var yearChange: String {
    guard let findings else { return "" }
    guard let base = findings.all?.base(.yearBefore) else {
      return say("，同比无可比数据", " (nothing is on record of the year before)")
    }
    let difference = figures.cases.total - base.numerator
    guard base.numerator >= Comparison.smallBase, let ratio = Ratio(difference, of: base.numerator)
    else {
      return say("，去年同期\(base.numerator)起", " (\(base.numerator) a year before)")
    }
    let sign = difference > 0 ? "+" : ""
    return say(
      "，同比\(sign)\(ratio.percent())", " (\(sign)\(ratio.percent()) on the year before)")
  }

  private var bandSentence: String {
    let cases = figures.cases
    let bands = zip(cases.lossBandNames, cases.lossBands).filter { $0.1 > 0 }
    let parts = bands.map { name, count in
      let share = Ratio(count, of: cases.withLoss)?.percent() ?? ""
      return say("\(name)\(count)起（\(share)）", "\(name) \(count) (\(share))")
    }
    return say("按损失金额分：", "By size of loss: ") + list(parts)
  }

  private func list(_ parts: [String]) -> String {
    parts.joined(separator: say("、", ", ")) + say("。", ".")
  }

  /// Two tables side by side, without one that has no row.
  static func beside(_ left: Table, _ right: Table) -> [Document.Block] {
    let columns = [left, right].filter { !$0.rows.isEmpty }.map { [Document.Block.table($0)] }
    return columns.isEmpty ? [] : columns.count == 1 ? columns[0] : [.columns(columns)]
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
      rows: rows.isEmpty ? [] : rows + [total], hasTotal: true)
  }

  private var moneyTable: Table {
    Table(
      say("涉案金额", "Money"),
      columns: [
        .words(say("金额（元）", "money (yuan)")), .figures(say("本期", "now")),
        .figures(say("上期", "before")), .figures(say("环比", "change")),
      ],
      rows: (ledgerLines + lossLines).filter { max($0.now.fen, $0.before) > .zero }.map { line in
        let mark = line.now.isApproximate ? say("（约）", " (about)") : ""
        return [
          .text(line.name + mark), .money(line.now.fen), .money(line.before),
          .text(Comparison(line.now.fen, before: line.before).cell),
        ]
      })
  }
}
