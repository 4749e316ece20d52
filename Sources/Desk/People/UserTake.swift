import ArgumentParser
import Domain
import Store

/// `desk user take NAME`.
struct UserTake: DeskCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "take", abstract: say("收回人员职责（安全管理员）", "take a person's duty (security)"),
      discussion: say("其会话立即终止。", "Her sessions end at once."))
  }

  @Argument(help: ArgumentHelp(say("登录名", "the name")))
  var name: String

  mutating func run(at seat: Seat) throws {
    let answer = try People(seat.openLog().session).take(name)
    try seat.answer(answer, say("已收回 \(name) 的职责", "\(name) has no duty now"))
  }
}
