import ArgumentParser
import Domain
import Store

/// `desk user policy [NAME VALUE]`.
struct UserPolicy: DeskCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "policy",
      abstract: say(
        "密码与职责的规定：显示、设定（安全管理员）", "rules for passwords and duties: show, set (security)"),
      discussion: say(
        "长度、字符种类、常见密码与登录名由本程序检查：服务器只收到 SCRAM 校验值，用 psql 改密码者不受此约束；"
          + "到期日由服务器执行。",
        "Length, kinds of characters, common passwords and the name are checked by this program: "
          + "the server sees but the SCRAM verifier, so psql is held to none of it. The end of a "
          + "password is the server's to keep."))
  }

  @Argument(help: ArgumentHelp(say("规定名，不给则列出", "the rule; without it they are listed")))
  var rule: String?

  @Argument(help: ArgumentHelp(say("新值", "its new value")))
  var value: String?

  mutating func validate() throws {
    if rule != nil, value == nil {
      throw ValidationError(say("请给出新值", "give the new value"))
    }
  }

  mutating func run(at seat: Seat) throws {
    let people = People(try seat.openLog().session)
    if let rule, let value {
      guard !rule.hasPrefix("retain_") else {
        throw Complaint(
          .usage, "保存期限请用 desk retention set", "periods are set by 'desk retention set'")
      }
      let answer = try people.setRule(rule, to: Text.narrowed(value))
      return try seat.answer(answer, "\(rule) = \(Text.narrowed(value))")
    }
    var listing = Listing([
      .text("rule", say("规定", "rule")), .text("value", say("值", "value")),
      .prose("about", say("说明", "about")),
    ])
    for rule in try people.rules() where !rule.name.hasPrefix("retain_") {
      listing.append([.text(rule.name), .text(rule.value), .text(rule.about)])
    }
    try seat.show(listing)
  }
}
