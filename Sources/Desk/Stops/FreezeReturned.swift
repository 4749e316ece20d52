import ArgumentParser
import Domain
import Leads
import Store

/// `desk freeze returned REF --amount A`: frozen money went back to the victim.
struct FreezeReturned: DeskCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "returned", abstract: say("登记返还", "record that frozen money was returned"))
  }

  @Argument(help: ArgumentHelp(say("冻结单号", "the reference of the freeze")))
  var number: String

  @Option(help: ArgumentHelp(say("返还金额", "what was returned")))
  var amount: String

  @Option(help: ArgumentHelp(say("时间，默认现在", "when; now by default")))
  var at: Instant?

  mutating func run(at seat: Seat) throws {
    let number = try Number(freeze: number)
    guard let amount = try HeldAmount.exact(amount, "--amount") else { return }
    try seat.show(freeze: Freezes(seat.openLog().session).returned(number, amount, at: at))
  }
}
