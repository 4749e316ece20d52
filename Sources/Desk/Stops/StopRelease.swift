import ArgumentParser
import Domain
import Leads
import Store

/// `desk stop release REF`: lifts a stop, or withdraws a request that no bank answered.
struct StopRelease: DeskCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "release",
      abstract: say("解除止付；未执行的申请则撤回", "lift a stop; withdraw a request not answered yet"))
  }

  @Argument(help: ArgumentHelp(say("止付单号", "the reference of the stop")))
  var number: String

  @Option(help: ArgumentHelp(say("解除原因", "why")))
  var reason: String?

  @Option(help: ArgumentHelp(say("时间，默认现在", "when; now by default")))
  var at: Instant?

  mutating func run(at seat: Seat) throws {
    let number = try Number(stop: number)
    try seat.show(stop: Stops(seat.openLog().session).release(number, reason: reason, at: at))
  }
}
