import ArgumentParser
import Domain
import Store

/// `desk user disable NAME`.
struct UserDisable: DeskCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "disable", abstract: say("停用人员", "end a person's work here"),
      discussion: say(
        "登录、职责与已打开的会话立即终止；记录保留。",
        "Log-in, duty and open sessions end at once; the record stays."))
  }

  @Argument(help: ArgumentHelp(say("登录名", "the name")))
  var name: String

  mutating func run(at seat: Seat) throws {
    let answer = try People(seat.openLog().session).disable(name)
    try seat.answer(answer, say("已停用 \(name)", "disabled \(name)"))
  }
}
