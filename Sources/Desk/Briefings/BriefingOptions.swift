import ArgumentParser
import Briefing
import Domain

/// What the three periodic briefings have in common.
struct BriefingOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      say("期间中的任一天，默认上一个已结束的期间", "a day of the period; the last ended one by default")))
  var date: CalendarDay?

  @Option(
    help: ArgumentHelp(say("格式，默认按文件名判断", "the form; the name of the file tells by default")))
  var format: DocumentForm?

  @Option(
    name: .shortAndLong, help: ArgumentHelp(say("写入文件", "write to this file")),
    completion: .file())
  var output: String?

  @Option(
    help: ArgumentHelp(
      say("下级单位代码，默认本单位", "the code of a unit below; the own one by default")))
  var unit: String?

  @Flag(help: ArgumentHelp(say("核对不平也发布", "issue even when figures do not reconcile")))
  var force = false
}

extension BriefingOptions {
  /// Issues the briefing of a kind and prints it.
  func issue(_ kind: BriefingKind, at seat: Seat) throws {
    let issue = BriefingIssue(
      paper: try DocumentPaper(format, output, at: seat), unit: unit, isForced: force)
    try issue.print(at: seat) { minutes in
      date.map { BriefingPeriod(kind, holding: $0, dayStartMinutes: minutes) }
        ?? .lastClosed(kind, at: Clock.now, dayStartMinutes: minutes)
    }
  }
}
