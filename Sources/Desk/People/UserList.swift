import ArgumentParser
import Domain
import Postgres
import Store

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
      .name("name", say("登录名", "name"), least: 12), .text("role", say("职责", "duty")),
      .text("desk", say("单位", "desk")), .name("added_by", say("添加人", "added by")).minor,
      .text("added_at", say("添加时间", "added")).minor, .text("standing", say("状态", "standing")),
      .text("disabled_at", say("停用时间", "disabled")),
      .text("password_until", say("密码到期", "password ends")).minor,
    ])
    for row in try People(seat.openLog().session).list().prefix(limit) {
      let (name, duty, unit, by, addedAt, disabledAt, standing, until) = try row.decode(
        String.self, String.self, String.self, String.self, Instant.self, Instant?.self,
        String.self, Instant?.self)
      listing.append([
        .text(name), .optional(PersonRole(rawValue: duty)) { .term($0) }, .text(unit), .text(by),
        .instant(addedAt), .optional(Standing(rawValue: standing)) { .term($0) },
        .optional(disabledAt) { .instant($0) }, .optional(until) { .instant($0) },
      ])
    }
    try seat.show(listing)
  }
}
