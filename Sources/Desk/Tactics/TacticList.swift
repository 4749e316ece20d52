import ArgumentParser
import Domain

/// `desk tactic list`: the 13 classes and the tactics below them.
struct TacticList: DeskCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "list", abstract: say("列出手法分类", "list the classes and tactics"))
  }

  @Option(help: ArgumentHelp(say("最多列出多少", "how many at most")))
  var limit = 1000

  mutating func validate() throws { try Limits.check(limit) }

  mutating func run(at seat: Seat) throws {
    var listing = Listing([
      .text("code", say("代码", "code")), .name("name", say("名称", "name"), least: 12),
      .prose("aliases", say("别名", "aliases")), .hidden("parent"), .hidden("scheme"),
    ])
    for tactic in TacticScheme.tactics.prefix(limit) {
      listing.append([
        .text(tactic.code), .text(tactic.name), .texts(tactic.aliases),
        .optional(tactic.parent) { .text($0) }, .text(TacticScheme.version),
      ])
    }
    try seat.show(listing)
  }
}
