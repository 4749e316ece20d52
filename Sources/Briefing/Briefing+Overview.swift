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
    guard calls.total > 0 else {
      let change = compared(cases: 0, before: before.calls.total).sentence(against: period.kind)
      let paid = figures.sum(.paid)
      let booked =
        paid.fen > .zero
        ? say("，涉案金额\(amount(paid))", "; the amount involved is \(amount(paid))") : ""
      return say(
        "据统计，\(period.name)未接报来电，\(change)\(booked)。",
        "\(period.name): no call was taken, \(change)\(booked).")
    }
    return say(
      "据统计，\(period.name)共接报来电\(calls.total)起\(callParts)。\(callChange)\(peakSentence)",
      "\(period.name): \(plural(calls.total, "call"))\(callParts). \(callChange)" + peakSentence)
  }

  /// How the number of calls stands to that of the period before, or why that is not told.
  private var callChange: String {
    let (before, old) = (period.kind.before, before.calls.total)
    let since = findings?.begins?.wording ?? ""
    switch past {
    case .unknown:
      return say(
        "\(before)无记录（记录始于\(since)），各项不作对比。",
        "Records begin on \(since), so nothing is compared with \(before).")
    case .partly:
      return say(
        "\(before)记录不全（记录始于\(since)），各项不作对比。",
        "Records begin on \(since), within \(before), so nothing is compared with it.")
    case .whole where old == 0: return say("\(before)未接报来电。", "None was taken \(before).")
    case .whole:
      let change = compared(cases: figures.calls.total, before: old)
      let told = change.sentence(against: period.kind)
      return say("接报总量\(told)。", "The number is \(told).")
    }
  }

  /// Dissuasions, tips and what was paid, as far as there are any.
  private var callParts: String {
    let paid = figures.sum(.paid)
    let dissuasions = figures.calls.byKind[CallKind.dissuasion.rawValue] ?? 0
    let tips = figures.calls.byKind[CallKind.tip.rawValue] ?? 0
    let parts = [
      dissuasions > 0
        ? say("，其中劝阻\(dissuasions)起", ", \(plural(dissuasions, "dissuasion")) among them") : nil,
      paid.fen > .zero
        ? say("，涉案金额\(amount(paid))", "; \(amount(paid)) involved") : nil,
      tips > 0 ? say("，举报线索\(tips)条", "; \(plural(tips, "lead")) reported") : nil,
    ].compactMap(\.self)
    return parts.joined()
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
    let change = told(compared(cases: now.total, before: old.total))
    guard now.total > 0 else {
      return say("未新立警情\(change)。", "No case was opened\(change).")
    }
    let opened =
      say(
        "新立警情\(now.total)起\(change)",
        "\(plural(now.total, "case was", "cases were")) opened\(change)") + yearChange
    guard now.withLoss > 0 else {
      return opened + say("；均未造成损失。", "; none with a loss.")
    }
    let loss = told(compared(now.loss, before: old.loss)) + lossSpread
    return opened
      + say(
        "；其中造成损失\(now.withLoss)起，净损失合计\(amount(.init(now.loss)))\(loss)。",
        "; \(now.withLoss) of them with a loss, \(now.loss.wording) net in all\(loss)."
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
    guard let findings, past != .unknown else { return "" }
    guard let base = findings.all?.base(.yearBefore)?.numerator else {
      return say("，同比无可比数据", " (no record of the year before)")
    }
    let difference = figures.cases.total - base
    let ratio = Ratio(difference, of: base)?.percent() ?? ""
    guard base >= Comparison.smallBase, !["", "0%"].contains(ratio) else {
      return say(
        "，去年同期\(leapDay.isEmpty ? "" : "（\(leapDay)）")\(base)起",
        " (\(base) a year before\(leapDay.isEmpty ? "" : ", on \(leapDay)"))")
    }
    let size = ratio.drop { $0 == "-" }
    return say(
      "，同比\(difference > 0 ? "上升" : "下降")\(size)\(leapDay.isEmpty ? "" : "（去年按\(leapDay)计）")",
      " (\(difference > 0 ? "up" : "down") \(size) on the year before"
        + "\(leapDay.isEmpty ? "" : ", on its \(leapDay)"))")
  }

  /// The day that stands for 29 February in a year that has none; nothing on other days.
  private var leapDay: String {
    let day = period.first
    return period.kind == .daily && day.month == 2 && day.day == 29
      ? say("2月28日", "28 February") : ""
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
        .text(kind.name), .count(now), earlier(.count(old)),
        .text(compared(cases: now, before: old).cell),
      ]
    }
    let (now, old) = (figures.calls.total, before.calls.total)
    let total: [Cell] = [
      .text(say("合计", "total")), .count(now), earlier(.count(old)),
      .text(compared(cases: now, before: old).cell),
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
          .text(line.name + mark), .money(line.now.fen), earlier(.money(line.before)),
          .text(compared(line.now.fen, before: line.before).cell),
        ]
      })
  }
}
