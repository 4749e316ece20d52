import ArgumentParser
import Domain
import Postgres
import Store

/// `desk unit list`.
struct UnitList: DeskCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(commandName: "list", abstract: say("列出单位", "list the desks"))
  }

  @Option(help: ArgumentHelp(say("最多列出多少", "how many at most")))
  var limit = 1000

  mutating func validate() throws { try Limits.check(limit) }

  mutating func run(at seat: Seat) throws {
    var listing = Listing([
      .text("code", say("代码", "code")), .name("name", say("名称", "name"), least: 12),
      .text("parent", say("上级", "parent")), .number("population", say("人口", "population")),
      .text("day_start", say("日界", "day begins")), .number("persons", say("人员", "persons")),
    ])
    for row in try Units(seat.openLog().session).list().prefix(limit) {
      let (code, name, parent, population, minutes, persons) = try row.decode(
        String.self, String.self, String?.self, Int?.self, Int.self, Int.self)
      listing.append([
        .text(code), .text(name), .optional(parent) { .text($0) },
        .optional(population) { .integer($0) },
        .text("\((minutes / 60).padded(2)):\((minutes % 60).padded(2))"), .integer(persons),
      ])
    }
    try seat.show(listing)
  }
}
