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
      title: say("电信网络诈骗警情通报", "Telecom and network fraud: briefing of the desk"),
      subtitles: [span],
      sections: (remark.isEmpty ? [] : [.init(heading: nil, blocks: remark)]) + [
        .init(name: "overview", heading: say("一、总体情况", "1. Overview"), blocks: overview),
        .init(name: "tactics", heading: say("二、手法分布", "2. Tactics"), blocks: tacticBlocks),
        .init(
          name: "dissuasion", heading: say("三、劝阻工作", "3. Dissuasion"), blocks: dissuasionBlocks),
        .init(name: "accounts", heading: say("四、涉案账户", "4. Accounts"), blocks: accountBlocks),
        .init(
          name: "summary", heading: say("五、提示与小结", "5. Advice and summary"),
          blocks: typicalBlocks + summaryBlocks),
      ],
      signature: .init(name: unit.name, day: date(signed)), dated: period.to)
  }

  private var numberLine: String {
    guard let issue else {
      return say(
        "\(period.kind.name)预览（未编号，未印发）",
        "preview of a \(period.kind.name), without a number, not issued")
    }
    let revision =
      issue.revision > 1
      ? say("（第\(issue.revision)版）", ", revision \(issue.revision)") : ""
    return say("第\(issue.number)期", "No. \(issue.number)") + revision
  }

  private var span: String {
    let (from, to) = (period.from.shortText, period.to.shortText)
    return say("统计时段：\(from) 至 \(to)", "Period: \(from) to \(to), Beijing time")
  }

  private func date(_ day: CalendarDay) -> String {
    say("\(day.year)年\(day.month)月\(day.day)日", day.text)
  }

  private var remarkBlocks: [Document.Block] {
    var blocks: [Document.Block] = []
    if !failedChecks.isEmpty {
      let names = failedChecks.joined(separator: ", ")
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
    return blocks
  }

  private var correctionTable: Table {
    Table(
      say("更正说明", "Corrections"),
      columns: [
        .words(say("数据项", "figure")), .figures(say("原为", "was")), .figures(say("更正为", "now")),
      ],
      rows: corrections.map { [.text($0.figure), .text($0.was ?? "—"), .text($0.now ?? "—")] })
  }
}
