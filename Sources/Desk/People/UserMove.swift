import ArgumentParser
import Domain
import JSON
import Store

/// `desk user move NAME --desk CODE`.
struct UserMove: DeskCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "move", abstract: say("将人员调往另一单位", "move a person to another desk"),
      discussion: say(
        "其会话与关注立即终止；有安全管理员时，除建库者外，新单位的职责由其重新授予。",
        "Her sessions and watches end at once. But for the maker, a security administrator gives "
          + "her the duty anew at the other desk."))
  }

  @Argument(help: ArgumentHelp(say("登录名", "the name")))
  var name: String

  @Option(help: ArgumentHelp(say("新单位代码", "the code of the other desk")))
  var desk: String

  mutating func run(at seat: Seat) throws {
    let desk = Text.narrowed(desk)
    let answer = try People(seat.openLog().session).move(name, to: desk)
    let lack =
      answer?["given"] == true
      ? "" : say("；职责待安全管理员授予", "; a security administrator gives the duty anew")
    try seat.answer(
      answer, say("\(name) 已调往 \(desk)", "\(name) is at \(desk) now") + lack)
  }
}
