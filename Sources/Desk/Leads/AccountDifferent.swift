import ArgumentParser
import Domain
import Leads

/// `desk account different ONE OTHER`: say that two accounts are not of the same hands.
struct AccountDifferent: DeskCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "different",
      abstract: say("认定两个账号互不相干", "say that two accounts are not of the same hands"))
  }

  @Argument(help: ArgumentHelp(say("账号，有空格时加引号", "an account, in quotes if it has spaces")))
  var one: String

  @Argument(help: ArgumentHelp(say("另一账号", "the other")))
  var other: String

  @OptionGroup var decision: DecisionOptions

  mutating func run(at seat: Seat) throws {
    let answer = try LeadLog(seat.openLog().session)
      .decide(one, other, isSame: decision.undo ? nil : false, reason: decision.reason)
    try seat.answer(answer, decision.sentence(isSame: false))
  }
}
