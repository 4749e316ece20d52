import ArgumentParser
import Domain
import JSON
import Store

/// `desk case show NUMBER`: one case with all it gathers.
struct CaseShow: DeskCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(commandName: "show", abstract: say("查看一个案件", "show a case"))
  }

  @Argument(help: ArgumentHelp(say("案件编号", "the number of the case")))
  var number: String

  mutating func run(at seat: Seat) throws {
    let number = try Number(showingCase: number)
    guard let found = try Cases(seat.openLog().session).show(number) else {
      throw Complaint.nothingFound("没有此案件，或不属于本台", "no such case, or not of this desk")
    }
    let document = found.withYuan
    if seat.format == .json { return try seat.line(document) }
    try seat.console.page(CasePage(document).text(columns: seat.columns))
  }
}
