import ArgumentParser
import Domain
import Leads
import Store

/// `desk stop refused REF --reason R`: the bank refused.
struct StopRefused: DeskCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "refused", abstract: say("银行拒绝止付", "say that the bank refused"))
  }

  @Argument(help: ArgumentHelp(say("止付单号", "the reference of the stop")))
  var number: String

  @Option(help: ArgumentHelp(say("拒绝原因", "why")))
  var reason: String

  @Option(help: ArgumentHelp(say("时间，默认现在", "when; now by default")))
  var at: Instant?

  mutating func run(at seat: Seat) throws {
    let number = try Number(stop: number)
    try seat.show(stop: Stops(seat.openLog().session).refuse(number, reason: reason, at: at))
  }
}
