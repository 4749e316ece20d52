import ArgumentParser
import Domain
import JSON
import Reading
import Store

/// `desk dissuade CASE`: one attempt to keep a person from paying.
struct DissuadeCommand: DeskCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "dissuade",
      abstract: say("记录一次劝阻", "record an attempt to keep a person from paying"))
  }

  @Argument(help: ArgumentHelp(say("案件编号", "the number of the case")))
  var number: String

  @Option(help: ArgumentHelp(say("劝阻方式", "how")))
  var channel: DissuasionChannel

  @Option(help: ArgumentHelp(say("是否接通", "whether the person was reached")))
  var reached: Reached

  @Option(help: ArgumentHelp(say("风险等级", "the risk")))
  var level: RiskLevel?

  @Option(help: ArgumentHelp(say("劝阻结果", "how the case stands now")))
  var result: DissuasionResult?

  @Option(
    help: ArgumentHelp(
      say("避免的损失，如 5万", "what was prevented, such as 5万 or 50000.00"), valueName: "amount"))
  var prevented: String?

  @Option(help: ArgumentHelp(say("时间，默认现在", "when; now by default")))
  var at: Instant?

  mutating func run(at seat: Seat) throws {
    let number = try Number(case: number)
    var attempt = Attempt(
      CallSheet.Dissuasion(channel: channel, level: level, reached: reached, result: result))
    if let prevented {
      guard let amount = AmountReader.readYuan(whole: prevented) else {
        throw Complaint(
          .badInput, "--prevented 不是金额，应如 5万 或 50000.00",
          "--prevented is no amount, write 5万 or 50000.00")
      }
      attempt.prevented = amount
    }
    if let at, at > Clock.now {
      throw Complaint(
        .badInput, "--at 是将来的时间，应为劝阻发生之时", "--at is in the future, give when it happened")
    }
    attempt.at = at
    let answer = try Cases(seat.openLog().session).dissuade(number, attempt)
    let due = answer?["followups"]?.elements.compactMap(\.shownInstant) ?? []
    let next =
      due.isEmpty ? "" : say("；回访：", "; call back: ") + due.joined(separator: say("、", ", "))
    try seat.answer(
      answer, say("已记入案件 \(number.text)", "recorded in case \(number.text)") + next)
  }
}
