import ArgumentParser
import Domain
import Store

/// `desk retention set CLASS DAYS`.
struct RetentionSet: DeskCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "set",
      abstract: say("设定一类数据的保存天数（安全管理员）", "set the days a class is kept (security)"),
      discussion: say(
        "审计记录至少 183 天（网络安全法第二十一条：不少于六个月），其他各类至少 30 天。",
        "The audit 183 days at least (Cybersecurity Law art. 21: six months), the others 30."))
  }

  @Argument(help: ArgumentHelp(say("类别", "the class")))
  var kind: RetentionClass

  @Argument(help: ArgumentHelp(say("天数", "the days")))
  var days: Int

  mutating func run(at seat: Seat) throws {
    let answer = try People(seat.openLog().session).setRule(
      "retain_\(kind.rawValue)_days", to: String(days))
    try seat.answer(
      answer, say("\(kind.name)保存 \(days) 天", "\(kind.name): kept \(days) days"))
  }
}
