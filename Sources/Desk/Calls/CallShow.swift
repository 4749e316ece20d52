import ArgumentParser
import Domain
import JSON
import Store

/// `desk call show NUMBER`: one call.
struct CallShow: DeskCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(commandName: "show", abstract: say("查看一通来电", "show a call"))
  }

  @Argument(help: ArgumentHelp(say("来电编号", "the number of the call")))
  var number: String

  @Option(
    help: ArgumentHelp(
      say("显示完整个人信息，须写明理由，将被审计", "show personal data whole; the reason is audited"),
      valueName: "reason"))
  var unmask: String?

  mutating func run(at seat: Seat) throws {
    let number = try Number(showingCall: number)
    guard let found = try Calls(seat.openLog().session).show(number, unmasking: unmask) else {
      throw Complaint.nothingFound("没有此来电，或不属于本台", "no such call, or not of this desk")
    }
    let call = StoredCall(found)
    if seat.format == .json { return try seat.line(call.document) }
    try seat.console.page(CallPage(call).text(columns: seat.columns))
  }
}
