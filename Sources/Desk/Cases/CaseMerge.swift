import ArgumentParser
import Domain
import Store

/// `desk case merge A B`: says that case A is case B.
struct CaseMerge: DeskCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "merge",
      abstract: say("并案：前者并入后者，可撤销", "merge the first case into the second; can be undone"))
  }

  @Argument(help: ArgumentHelp(say("被并入的案件", "the case that goes into the other")))
  var source: String

  @Argument(help: ArgumentHelp(say("保留的案件", "the case that stays")))
  var target: String

  mutating func run(at seat: Seat) throws {
    let source = try Number(case: source)
    let target = try Number(case: target)
    let answer = try Cases(seat.openLog().session).merge(source, into: target)
    try seat.answer(
      answer,
      say(
        "案件 \(source.text) 已并入 \(target.text)", "case \(source.text) is merged into \(target.text)")
    )
  }
}
