import ArgumentParser
import Domain
import JSON
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

  @Flag(help: ArgumentHelp(say("不再回访尚欠的回访", "give up the call-backs still owed")))
  var waiveCallBacks = false

  mutating func run(at seat: Seat) throws {
    let number = try Number(case: number)
    let answer = try Cases(seat.openLog().session)
      .close(number, reason: reason, waivingCallBacks: waiveCallBacks)
    let waived = answer?["waived"]?.asInteger ?? 0
    try seat.answer(
      answer,
      say(
        "案件 \(number.text) 已结案" + (waived > 0 ? "，免除回访 \(waived) 次" : ""),
        "case \(number.text) is closed" + (waived > 0 ? ", \(waived) call-backs waived" : "")))
  }
}
