import ArgumentParser
import Domain
import Postgres
import Store

/// `desk user rotate`.
struct UserRotate: DeskCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "rotate", abstract: say("更换自己的密码", "change one's own password"),
      discussion: say(
        "任何人可为自己更换；他人的密码由安全管理员用 desk user reset 重置。服务器只收到 SCRAM 校验值。",
        "Everybody changes her own; another's is reset by a security administrator. The server is "
          + "sent the SCRAM verifier alone."))
  }

  @Argument(help: ArgumentHelp(say("自己的登录名，可省略", "one's own name, if given")))
  var name: String?

  @Option(
    help: ArgumentHelp(say("含新密码的文件，第一行", "a file whose first line is the new password")),
    completion: .file())
  var passwordFile: String?

  mutating func run(at seat: Seat) throws {
    let log = try seat.openLog(tellingSightings: false)
    let login = log.greeting.login
    guard (name ?? login) == login else {
      throw Complaint(
        .notAllowed, "只能更换自己的密码；他人的请用 desk user reset",
        "only the own password is changed so: use 'desk user reset' for another's")
    }
    let people = People(log.session)
    let rules = try PasswordRules(people)
    let password = try NewPassword(file: passwordFile).require(for: login)
    guard password != log.session.passwordUsed else {
      throw Complaint(.badInput, "新密码与现密码相同", "the new password is the present one")
    }
    try rules.require(password, of: login, .rotate, telling: seat.console)
    let answer = try people.rotate(login, password: password)
    try seat.answer(answer, say("密码已更换", "the password is changed"))
  }
}
