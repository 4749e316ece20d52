import ArgumentParser
import Domain
import Leads
import Store

/// `desk stop executed REF`: the bank stopped the account.
struct StopExecuted: DeskCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "executed", abstract: say("银行已执行止付", "say that the bank stopped the account"))
  }

  @Argument(help: ArgumentHelp(say("止付单号", "the reference of the stop")))
  var number: String

  @Option(help: ArgumentHelp(say("执行时间，默认现在", "when; now by default")))
  var at: Instant?

  @Option(help: ArgumentHelp(say("止付金额，如 5万", "what was stopped, such as 5万 or 50000.00")))
  var amount: String?

  @Option(help: ArgumentHelp(say("账户余额", "what was on the account"), valueName: "amount"))
  var balance: String?

  mutating func run(at seat: Seat) throws {
    let number = try Number(stop: number)
    let amount = try HeldAmount.exact(amount, "--amount")
    let balance = try HeldAmount.exact(balance, "--balance")
    let stops = try Stops(seat.openLog().session)
    try seat.show(stop: stops.execute(number, at: at, amount: amount, balance: balance))
  }
}
