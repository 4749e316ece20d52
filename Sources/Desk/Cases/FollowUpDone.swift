import ArgumentParser
import Domain
import JSON
import Store

/// `desk followup done CASE --result R`: a call-back was made.
struct FollowUpDone: DeskCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "done", abstract: say("记录回访结果", "record what a call-back found"))
  }

  @Argument(help: ArgumentHelp(say("案件编号", "the number of the case")))
  var number: String

  @Option(help: ArgumentHelp(say("回访结果", "what it found")))
  var result: FollowUpResult

  mutating func run(at seat: Seat) throws {
    let number = try Number(case: number)
    let answer = try Cases(seat.openLog().session).finishFollowUp(number, result)
    let left = answer?["left"]?.asInteger ?? 0
    try seat.answer(
      answer,
      say(
        "案件 \(number.text) 回访：\(result.name)，尚余 \(left) 次",
        "case \(number.text), call-back: \(result.name), \(left) left"))
  }
}
