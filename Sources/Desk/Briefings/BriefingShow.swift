import ArgumentParser
import Briefing
import Domain

/// `desk briefing show NUMBER`: an issued briefing, as it went out.
struct BriefingShow: DeskCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "show", abstract: say("查看已发布的通报", "show a briefing as it was issued"))
  }

  @Argument(help: ArgumentHelp(say("期号", "its number")))
  var number: String

  @Option(help: ArgumentHelp(say("版次，默认最新", "the revision; the newest by default")))
  var revision: Int?

  @Option(help: ArgumentHelp(say("格式", "the form")))
  var format: BriefingFormat?

  @Option(
    name: .shortAndLong, help: ArgumentHelp(say("写入文件", "write to this file")),
    completion: .file())
  var output: String?

  mutating func run(at seat: Seat) throws {
    do {
      let briefings = try Briefings(seat.openLog().session)
      guard let frozen = try briefings.show(Text.narrowed(number), revision: revision) else {
        throw Complaint.nothingFound("没有此期号的通报", "no briefing of this number")
      }
      try BriefingPrinting(seat: seat).print(frozen, as: format, to: output)
    } catch let error as BriefingError {
      throw Complaint(error)
    }
  }
}
