import ArgumentParser
import Domain
import Store

/// `desk case close NUMBER`: closes a case.
struct CaseClose: DeskCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(commandName: "close", abstract: say("结案", "close a case"))
  }

  @Argument(help: ArgumentHelp(say("案件编号", "the number of the case")))
  var number: String

  @Option(help: ArgumentHelp(say("结案原因", "why")))
  var reason: String?

  mutating func run(at seat: Seat) throws {
    let number = try Number(case: number)
    let answer = try Cases(seat.openLog().session).close(number, reason: reason)
    try seat.answer(answer, say("案件 \(number.text) 已结案", "case \(number.text) is closed"))
  }
}
