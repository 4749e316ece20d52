import ArgumentParser
import Domain
import Leads
import Store

/// `desk case different ONE OTHER`: say that two cases are not by the same hands.
struct CaseDifferent: DeskCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "different",
      abstract: say("认定两案互不相干", "say that two cases are not by the same hands"))
  }

  @Argument(help: ArgumentHelp(say("案件编号", "the number of a case")))
  var one: String

  @Argument(help: ArgumentHelp(say("另一案件的编号", "that of the other")))
  var other: String

  @OptionGroup var decision: DecisionOptions

  mutating func run(at seat: Seat) throws {
    let (one, other) = (try Number(case: one), try Number(case: other))
    let answer = try CaseTies(seat.openLog().session)
      .decide(one, other, isSame: decision.undo ? nil : false, reason: decision.reason)
    try seat.answer(answer, decision.sentence(isSame: false))
  }
}
