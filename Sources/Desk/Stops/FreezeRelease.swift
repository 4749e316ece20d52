import ArgumentParser
import Domain
import Leads
import Store

/// `desk freeze release REF`: a freeze was lifted.
struct FreezeRelease: DeskCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "release", abstract: say("登记解冻", "record that a freeze was lifted"))
  }

  @Argument(help: ArgumentHelp(say("冻结单号", "the reference of the freeze")))
  var number: String

  @Option(help: ArgumentHelp(say("解冻原因", "why")))
  var reason: String?

  @Option(help: ArgumentHelp(say("时间，默认现在", "when; now by default")))
  var at: Instant?

  mutating func run(at seat: Seat) throws {
    let number = try Number(freeze: number)
    try seat.show(freeze: Freezes(seat.openLog().session).release(number, reason: reason, at: at))
  }
}
