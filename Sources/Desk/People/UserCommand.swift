import ArgumentParser
import Domain
import Postgres
import Store

/// `desk user`: who works here.
struct UserCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "user", abstract: say("人员：添加、列出、停用", "persons: add, list, disable"),
      subcommands: [UserAdd.self, UserList.self, UserDisable.self])
  }
}

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
    let password = try password()
    let answer = try People(seat.openLog().session).add(
      name, role, unit: Text.narrowed(desk), password: password)
    try seat.answer(answer, say("已添加 \(name)（\(role.name)）", "added \(name), \(role.name)"))
  }

  private func password() throws(Complaint) -> String? {
    guard let passwordFile else { return PasswordPrompt.ask(for: name) }
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

/// `desk user list`.
struct UserList: DeskCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(commandName: "list", abstract: say("列出人员", "list the persons"))
  }

  @Option(help: ArgumentHelp(say("最多列出多少", "how many at most")))
  var limit = 1000

  mutating func validate() throws { try Limits.check(limit) }

  mutating func run(at seat: Seat) throws {
    var listing = Listing([
      .text("name", say("登录名", "name")), .text("role", say("职责", "duty")),
      .text("desk", say("单位", "desk")), .text("added_by", say("添加人", "added by")),
      .text("added_at", say("添加时间", "added")), .text("disabled_at", say("停用时间", "disabled")),
    ])
    for row in try People(seat.openLog().session).list().prefix(limit) {
      let (name, duty, unit, by, addedAt, disabledAt) = try row.decode(
        String.self, String.self, String.self, String.self, Instant.self, Instant?.self)
      listing.append([
        .text(name), .optional(PersonRole(rawValue: duty)) { .term($0) }, .text(unit), .text(by),
        .instant(addedAt), .optional(disabledAt) { .instant($0) },
      ])
    }
    try seat.show(listing)
  }
}

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
