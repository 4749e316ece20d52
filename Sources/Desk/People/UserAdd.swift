import ArgumentParser
import Domain
import JSON
import Store

/// `desk user add NAME --role R --desk CODE`.
struct UserAdd: DeskCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "add",
      abstract: say("添加人员（即 PostgreSQL 角色）", "add a person, who is a PostgreSQL role"),
      discussion: say(
        """
        密码取自 --password-file，或在终端上询问；加 --certificate 则无密码，以客户端证书登录：服务器开 ssl，
        pg_hba.conf 写 hostssl all all all cert map=desk，pg_ident.conf 写“desk 证书CN 登录名”。
        有了安全管理员之后，除建库者外，添加人员者不授予职责：安全管理员用 desk user give 授予后方可工作。
        """,
        """
        The password comes from --password-file or is asked for on the terminal. With
        --certificate there is none, and the person logs in by a client certificate: the server
        has ssl on, pg_hba.conf a line 'hostssl all all all cert map=desk', pg_ident.conf a line
        'desk CN-OF-THE-CERTIFICATE NAME'. Once the log has a security administrator, who adds a
        person gives no duty, but for the maker: she works when 'desk user give' was run.
        """))
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

  @Flag(
    help: ArgumentHelp(
      say("以客户端证书登录，不设密码", "she logs in by a client certificate, without a password")))
  var certificate = false

  mutating func validate() throws {
    if certificate, passwordFile != nil {
      throw ValidationError(
        say(
          "--certificate 与 --password-file 不能同用",
          "--certificate and --password-file exclude each other"))
    }
  }

  mutating func run(at seat: Seat) throws {
    guard name.utf8.count <= Self.nameBytesMax else {
      throw Complaint(
        .badInput, "人员名过长：UTF-8 编码不超过 \(Self.nameBytesMax) 字节",
        "the name is too long: \(Self.nameBytesMax) bytes of UTF-8 at most")
    }
    let people = People(try seat.openLog().session)
    let password = certificate ? nil : try NewPassword(file: passwordFile).read(for: name)
    if let password {
      try PasswordRules(people).require(password, of: name, .add, telling: seat.console)
    }
    let answer = try people.add(name, role, unit: Text.narrowed(desk), password: password)
    let lack = password == nil ? say("，无密码", ", without a password") : ""
    try seat.answer(
      answer, say("已添加 \(name)（\(role.name)）", "added \(name), \(role.name)") + lack)
    if answer?["given"] == false {
      seat.console.complain(
        say(
          "尚无职责：请安全管理员运行 desk user give \(name)",
          "no duty yet: have a security administrator run 'desk user give \(name)'"))
    }
  }
}
