import ArgumentParser
import Domain
import Store

/// `desk case unmerge A`: takes a merge back.
struct CaseUnmerge: DeskCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(commandName: "unmerge", abstract: say("撤销并案", "take a merge back"))
  }

  @Argument(help: ArgumentHelp(say("曾被并入的案件", "the case that was merged into another")))
  var number: String

  mutating func run(at seat: Seat) throws {
    let number = try Number(case: number)
    let answer = try Cases(seat.openLog().session).unmerge(number)
    try seat.answer(
      answer, say("案件 \(number.text) 已独立", "case \(number.text) stands on its own again"))
  }
}
