import ArgumentParser
import Domain
import JSON
import Store

/// `desk user give NAME`.
struct UserGive: DeskCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "give", abstract: say("授予人员职责（安全管理员）", "give a person her duty (security)"),
      discussion: say(
        "每人至多一项职责；改授须先 desk user take。无人可授予自己。",
        "A person has one duty at most; another is given after 'desk user take'. Nobody gives one "
          + "to herself."))
  }

  @Argument(help: ArgumentHelp(say("登录名", "the name")))
  var name: String

  @Option(help: ArgumentHelp(say("职责，默认为添加时所定", "the duty; that she was added for by default")))
  var role: PersonRole?

  mutating func run(at seat: Seat) throws {
    let answer = try People(seat.openLog().session).give(name, role)
    let given = answer?["duty"]?.asString.flatMap { PersonRole(rawValue: $0) }?.name ?? ""
    try seat.answer(answer, say("\(name) 现为\(given)", "\(name) is \(given) now"))
  }
}
