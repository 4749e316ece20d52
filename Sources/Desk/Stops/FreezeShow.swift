import ArgumentParser
import Domain
import Leads
import Store

/// `desk freeze show REF`: one freeze.
struct FreezeShow: DeskCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(commandName: "show", abstract: say("查看一次冻结", "show a freeze"))
  }

  @Argument(help: ArgumentHelp(say("冻结单号", "the reference of the freeze")))
  var number: String

  mutating func run(at seat: Seat) throws {
    let number = try Number(showingFreeze: number)
    guard let found = try Freezes(seat.openLog().session).show(number) else {
      throw Complaint.nothingFound("没有此冻结单，或不属于本台", "no such freeze, or not of this desk")
    }
    try seat.show(freeze: found)
  }
}
