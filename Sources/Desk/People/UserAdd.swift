import ArgumentParser
import Domain
import Store

/// `desk user add NAME --role R --desk CODE`.
struct UserAdd: DeskCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "add",
      abstract: say("添加人员（即 PostgreSQL 角色）", "add a person, who is a PostgreSQL role"),
      discussion: say(
        "密码取自 --password-file，或在终端上询问；两者皆无则须以证书等方式登录。",
        "The password comes from --password-file or is asked for on the terminal; with neither "
          + "the person logs in by certificate or other means."))
  }

  /// What PostgreSQL keeps of the name of a role; it would cut a longer one.
  private static let nameBytesMax = 63

  @Argument(help: ArgumentHelp(say("登录名", "the name to log in as")))
  var name: String

  @Option(help: ArgumentHelp(say("职责", "the duty")))
  var role: PersonRole

  @Option(help: ArgumentHelp(say("单位代码", "the code of the desk")))
  var desk: String

  @Option(
    help: ArgumentHelp(say("含密码的文件，第一行", "a file whose first line is the password")),
    completion: .file())
  var passwordFile: String?

  mutating func run(at seat: Seat) throws {
    guard name.utf8.count <= Self.nameBytesMax else {
      throw Complaint(
        .badInput, "人员名过长：UTF-8 编码不超过 \(Self.nameBytesMax) 字节",
        "the name is too long: \(Self.nameBytesMax) bytes of UTF-8 at most")
    }
    let password = try password()
    let answer = try People(seat.openLog().session).add(
      name, role, unit: Text.narrowed(desk), password: password)
    let lack = password == nil ? say("，无密码", ", without a password") : ""
    try seat.answer(
      answer, say("已添加 \(name)（\(role.name)）", "added \(name), \(role.name)") + lack)
  }

  private func password() throws -> String? {
    guard let passwordFile else { return try PasswordPrompt.askNew(for: name) }
    let text = try InputFile.text(passwordFile)
    let line = text.split(separator: "\n", maxSplits: 1, omittingEmptySubsequences: false)[0]
    let password = line.hasSuffix("\r") ? String(line.dropLast()) : String(line)
    guard !password.isEmpty, !password.utf8.contains(0) else {
      throw Complaint(
        .badInput, "密码文件的第一行为空", "the first line of the password file is empty")
    }
    return password
  }
}
