import ArgumentParser
import Briefing
import Domain

/// `desk briefing preview`: what a briefing would say, and how it would look; nothing is issued.
struct BriefingPreview: DeskCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "preview",
      abstract: say("预览，不编号不发布", "see a briefing without a number; nothing is issued"))
  }

  @Option(help: ArgumentHelp(say("类别", "the kind")))
  var kind = BriefingKind.daily

  @Option(
    help: ArgumentHelp(
      say("期间中的任一天，默认上一个已结束的期间", "a day of the period; the last ended one by default")))
  var date: CalendarDay?

  @Option(
    help: ArgumentHelp(
      say("按此模板文件，默认用启用的模板", "by the template in this file; the one in force by default")),
    completion: .file())
  var template: String?

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

  mutating func run(at seat: Seat) throws {
    let paper = try DocumentPaper(format, output, at: seat)
    guard try paper.isReady() else { return }
    let template = try template.map { try TemplateFile.read($0).template }
    do {
      let room = try seat.openBriefings(of: unit)
      let minutes = room.dayStartMinutes
      let period =
        date.map { BriefingPeriod(kind, holding: $0, dayStartMinutes: minutes) }
        ?? .lastClosed(kind, at: Clock.now, dayStartMinutes: minutes)
      _ = try paper.write { try room.briefings.preview(period, by: template) }
    } catch let error as BriefingError {
      throw Complaint(error)
    }
  }
}
