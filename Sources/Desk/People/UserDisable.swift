import ArgumentParser
import Domain
import Store

/// `desk user disable NAME`.
struct UserDisable: DeskCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(commandName: "disable", abstract: say("停用人员", "end a person's work here"))
  }

  @Argument(help: ArgumentHelp(say("登录名", "the name")))
  var name: String

  mutating func run(at seat: Seat) throws {
    let answer = try People(seat.openLog().session).disable(name)
    try seat.answer(answer, say("已停用 \(name)", "disabled \(name)"))
  }
}
