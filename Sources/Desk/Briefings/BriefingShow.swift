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
    do {
      let briefings = try seat.openBriefings(of: unit).briefings
      _ = try paper.write {
        guard let frozen = try briefings.show(Text.narrowed(number), revision: revision) else {
          throw Complaint.nothingFound("没有此期号的通报", "no briefing of this number")
        }
        return frozen
      }
    } catch let error as BriefingError {
      throw Complaint(error)
    }
  }
}
