import ArgumentParser
import Domain
import Store

/// `desk case attach CALL CASE`: puts a call into a case.
struct CaseAttach: DeskCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "attach", abstract: say("把来电归入案件", "put a call into a case"))
  }

  @Argument(help: ArgumentHelp(say("来电编号", "the number of the call")))
  var call: String

  @Argument(help: ArgumentHelp(say("案件编号", "the number of the case")))
  var fraudCase: String

  mutating func run(at seat: Seat) throws {
    let call = try Number(call: call)
    let fraudCase = try Number(case: fraudCase)
    let answer = try Cases(seat.openLog().session).attach(call, to: fraudCase)
    try seat.answer(
      answer,
      say(
        "来电 \(call.text) 已归入案件 \(fraudCase.text)", "call \(call.text) is in case \(fraudCase.text)")
    )
  }
}
