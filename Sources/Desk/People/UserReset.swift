import ArgumentParser
import Domain
import JSON
import Store

/// `desk user reset NAME`.
struct UserReset: DeskCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "reset", abstract: say("重置他人密码（安全管理员）", "reset a person's password (security)"),
      discussion: say(
        "新密码短期有效，其会话立即终止；按规定，她用 desk user rotate 更换之前没有职责。",
        "The new password holds for a short time, and her sessions end at once. By the rule she "
          + "has no duty until she has changed it by 'desk user rotate'."))
  }

  @Argument(help: ArgumentHelp(say("登录名", "the name")))
  var name: String

  @Option(
    help: ArgumentHelp(say("含新密码的文件，第一行", "a file whose first line is the new password")),
    completion: .file())
  var passwordFile: String?

  mutating func run(at seat: Seat) throws {
    let people = People(try seat.openLog().session)
    let rules = try PasswordRules(people)
    let password = try NewPassword(file: passwordFile).require(for: name)
    try rules.require(password, of: name, .reset, telling: seat.console)
    let answer = try people.reset(name, password: password)
    let until = answer?["password_until"]?.asString.flatMap { Instant($0) }?.shortText ?? ""
    try seat.answer(
      answer, say("已重置 \(name) 的密码，有效至 \(until)", "reset the password of \(name), till \(until)"))
  }
}
