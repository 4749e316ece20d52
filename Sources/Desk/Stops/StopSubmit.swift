import ArgumentParser
import Domain
import Leads
import Store

/// `desk stop submit REF`: the request went to the bank.
struct StopSubmit: DeskCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "submit", abstract: say("已提交银行", "say that a request went to the bank"))
  }

  @Argument(help: ArgumentHelp(say("止付单号", "the reference of the stop")))
  var number: String

  @Option(help: ArgumentHelp(say("提交时间，默认现在", "when; now by default")))
  var at: Instant?

  mutating func run(at seat: Seat) throws {
    let number = try Number(stop: number)
    try seat.show(stop: Stops(seat.openLog().session).submit(number, at: at))
  }
}
