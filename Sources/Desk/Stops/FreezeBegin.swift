import ArgumentParser
import Domain
import Leads
import Store

/// `desk freeze begin REF`: a freeze that waited for another came into force.
struct FreezeBegin: DeskCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "begin",
      abstract: say("登记轮候冻结生效", "record that a freeze that waited came into force"),
      discussion: say(
        "在先的冻结解除或失效后生效，期限从生效起算，金额此时记入案件。",
        "It does when the freeze before it ends; its months count from then, and what it holds enters "
          + "the ledger of the case."))
  }

  @Argument(help: ArgumentHelp(say("冻结单号", "the reference of the freeze")))
  var number: String

  @Option(help: ArgumentHelp(say("实际冻结金额，默认所定金额", "what it holds; as ordered by default")))
  var amount: String?

  @Option(help: ArgumentHelp(say("时间，默认现在", "when; now by default")))
  var at: Instant?

  mutating func run(at seat: Seat) throws {
    let number = try Number(freeze: number)
    let amount = try HeldAmount.exact(amount, "--amount")
    try seat.show(freeze: Freezes(seat.openLog().session).begin(number, amount, at: at))
  }
}
