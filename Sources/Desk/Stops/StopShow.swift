import ArgumentParser
import Domain
import Leads
import Store

/// `desk stop show REF`: one request to stop payment.
struct StopShow: DeskCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(commandName: "show", abstract: say("查看一份止付申请", "show a request"))
  }

  @Argument(help: ArgumentHelp(say("止付单号", "the reference of the stop")))
  var number: String

  @Option(
    help: ArgumentHelp(
      say("显示完整个人信息，须写明理由，将被审计", "show personal data whole; the reason is audited"),
      valueName: "reason"))
  var unmask: String?

  mutating func run(at seat: Seat) throws {
    let number = try Number(showingStop: number)
    guard let found = try Stops(seat.openLog().session).show(number, unmasking: unmask) else {
      throw Complaint.nothingFound("没有此止付单，或不属于本台", "no such stop, or not of this desk")
    }
    try seat.show(stop: found)
  }
}
