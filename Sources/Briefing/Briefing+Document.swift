public import Documents
import Domain

extension Briefing {
  /// The briefing in words, in the language in force: every form but JSON is made from it.
  public var document: Document { template.arrange(untouched, of: self) }

  private var untouched: Document {
    let remark = remarkBlocks
    let signed = period.last.adding(days: 1)
    return Document(
      issuer: unit.name, number: numberLine,
      title: say("电信网络诈骗警情通报", "Telecom and Online Fraud: \(period.kind.title)"),
      subtitles: [span],
      sections: (remark.isEmpty ? [] : [.init(heading: nil, blocks: remark)])
        + BriefingPart.allCases.enumerated().map { place, part in
          .init(
            name: part.rawValue, heading: part.heading(at: place), blocks: blocks(of: part))
        },
      signature: .init(name: unit.name, day: signed.wording), dated: period.to)
  }

  private var numberLine: String {
    guard let issue else {
      return say(
        "\(period.kind.name)预览（未编号，未印发）",
        "Preview of a \(period.kind.name): no number, not issued")
    }
    let revision =
      issue.revision > 1
      ? say("（第\(issue.revision)版）", ", revision \(issue.revision)") : ""
    return say("第\(issue.number)期", "No. \(issue.number)") + revision
  }

  private var span: String {
    say("统计时段：\(chineseSpan)", "Period: \(englishSpan), Beijing time")
  }

  /// `10 November 2026, 00:00 to 24:00`; of more days or another hour both ends.
  private var englishSpan: String {
    let (from, to) = (period.from, period.to)
    let isMidnight = from.hour == 0 && from.minute == 0
    let last = isMidnight ? period.last : to.day
    let begins = "\(period.first.wording), \(from.shortText.suffix(5))"
    let ends = isMidnight ? "24:00" : String(to.shortText.suffix(5))
    return "\(begins) to " + (last == period.first ? "" : "\(last.wording), ") + ends
  }

  /// `2026年11月10日0时至24时`; of a day that begins at another hour the days of both ends.
  private var chineseSpan: String {
    let (from, to) = (period.from, period.to)
    let isMidnight = from.hour == 0 && from.minute == 0
    let last = isMidnight ? period.last : to.day
    let ends = isMidnight ? "24时" : Self.hour(to)
    let day = last == period.first ? "" : Self.day(last, after: period.first)
    return "\(period.first.year)年\(period.first.month)月\(period.first.day)日\(Self.hour(from))"
      + "至\(day)\(ends)"
  }

  private static func hour(_ time: Instant) -> String {
    "\(time.hour)时" + (time.minute == 0 ? "" : "\(time.minute.padded(2))分")
  }

  /// A day without what it shares with one before.
  private static func day(_ day: CalendarDay, after first: CalendarDay) -> String {
    (day.year == first.year ? "" : "\(day.year)年") + "\(day.month)月\(day.day)日"
  }

  private var remarkBlocks: [Document.Block] {
    var blocks: [Document.Block] = []
    if !failedChecks.isEmpty {
      let names = failures.joined(separator: ", ")
      blocks.append(
        .paragraph(say("数据核对未通过：\(names)。", "These figures do not reconcile: \(names).")))
    }
    if let issue, issue.revision > 1 {
      blocks.append(
        .paragraph(
          say(
            "更正说明：因补录或更正，本期为第\(issue.revision)版，下列数据以本版为准。",
            "Corrections: late or corrected entries make this revision \(issue.revision); "
              + "these figures replace the earlier ones.")))
      blocks.append(.table(correctionTable))
    }
    return blocks + publishedBlocks
  }

  /// Where the period before is known otherwise now than it was told.
  private var publishedBlocks: [Document.Block] {
    guard let published, !published.differences.isEmpty else { return [] }
    let list = published.differences.map { difference in
      let name = Published.name(difference.figure)
      return say(
        "\(name)由\(difference.told)变为\(difference.now)",
        "\(name) from \(difference.told) to \(difference.now)")
    }.joined(separator: say("，", ", "))
    return [
      .paragraph(
        say(
          "上期数据说明：第\(published.number)期印发后有补录或更正，\(list)；本期环比以更正后数据计算。",
          "The period before: entries after No. \(published.number) went out changed \(list); "
            + "comparisons here go by the corrected figures."))
    ]
  }

  private var correctionTable: Table {
    Table(
      say("更正说明", "Corrections"),
      columns: [
        .words(say("数据项", "figure")), .figures(say("原为", "was")), .figures(say("更正为", "now")),
      ],
      rows: corrections.map { correction in
        [
          .text(correction.wording), .text(correction.shown(correction.was)),
          .text(correction.shown(correction.now)),
        ]
      })
  }
}
