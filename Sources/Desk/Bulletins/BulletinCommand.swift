import ArgumentParser
import Briefing
import Domain
import JSON
import Store

/// `desk bulletin`: what the public is told.
struct BulletinCommand: DeskCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "bulletin",
      abstract: say(
        "面向公众的防骗提示：近期案例与防范建议，已去除个人信息",
        "a bulletin for the public: newest cases and advice, without anything personal"),
      subcommands: [BulletinWords.self])
  }

  @Option(
    help: ArgumentHelp(
      say("截至哪一天，默认上一个已结束的日子", "the last day of it; the last ended one by default")))
  var date: CalendarDay?

  @Option(
    help: ArgumentHelp(
      say(
        "选登多少天内的案例；起数总是最近一个整周的",
        "cases of how many days; counts are always of the last whole week")))
  var days = 7

  @Option(
    help: ArgumentHelp(
      say(
        "格式：md html text pdf docx json，默认按文件名判断",
        "md, html, text, pdf, docx or json; the name of the file tells by default")))
  var format: DocumentForm?

  @Option(
    name: .shortAndLong, help: ArgumentHelp(say("写入文件", "write to this file")),
    completion: .file())
  var output: String?

  mutating func validate() throws {
    guard (1...366).contains(days) else {
      throw ValidationError(say("--days 须为 1–366", "--days is from 1 to 366"))
    }
  }

  mutating func run(at seat: Seat) throws {
    let paper = try DocumentPaper(format, output, at: seat)
    guard paper.form != .csv, paper.form != .xlsx else {
      throw Complaint(
        .usage, "防骗提示没有表格，请用 md、html 或 text", "a bulletin has no tables: use md, html or text")
    }
    guard try paper.isReady() else { return }
    let log = try seat.openLog()
    let minutes = log.greeting.dayStartMinutes
    let last =
      date ?? BriefingPeriod.lastClosed(.daily, at: Clock.now, dayStartMinutes: minutes).last
    do {
      _ = try paper.write(
        {
          try Briefings(log.session).bulletin(
            from: last.adding(days: 1 - days), to: last, dayStartMinutes: minutes)
        }, document: \.document, json: { $0.json.text + "\n" })
    } catch let error as BriefingError {
      throw Complaint(error)
    }
  }
}
