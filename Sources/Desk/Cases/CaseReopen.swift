import ArgumentParser
import Domain
import Store

/// `desk case reopen NUMBER`: opens a closed case again.
struct CaseReopen: DeskCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "reopen", abstract: say("重新打开已结的案件", "open a closed case again"))
  }

  @Argument(help: ArgumentHelp(say("案件编号", "the number of the case")))
  var number: String

  mutating func run(at seat: Seat) throws {
    let number = try Number(case: number)
    let answer = try Cases(seat.openLog().session).reopen(number)
    try seat.answer(
      answer, say("案件 \(number.text) 已重新打开", "case \(number.text) is open again"))
  }
}
