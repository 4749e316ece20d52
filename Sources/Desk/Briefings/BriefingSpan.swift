import ArgumentParser
import Briefing
import Domain

/// `desk briefing span`: a briefing over days of one's own choice, in a series of its own.
struct BriefingSpan: DeskCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "span", abstract: say("专报：任意时段", "the briefing over any span of days"))
  }

  @Option(help: ArgumentHelp(say("起始日期（含）", "the first day")))
  var from: CalendarDay

  @Option(help: ArgumentHelp(say("截止日期（含）", "the last day")))
  var to: CalendarDay

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

  mutating func validate() throws {
    guard from <= to else {
      throw ValidationError(say("--from 晚于 --to", "--from is later than --to"))
    }
  }

  mutating func run(at seat: Seat) throws {
    let issue = BriefingIssue(
      paper: try DocumentPaper(format, output, at: seat), unit: unit, isForced: force)
    try issue.print(at: seat) { minutes in
      BriefingPeriod(from: from, to: to, dayStartMinutes: minutes)
    }
  }
}
