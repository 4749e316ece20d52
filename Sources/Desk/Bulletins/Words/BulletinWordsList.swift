import ArgumentParser
import Domain
import Store

/// `desk bulletin words list`.
struct BulletinWordsList: DeskCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "list",
      abstract: say("列出可以出现的词", "list the words that may be said"))
  }

  mutating func run(at seat: Seat) throws {
    var listing = Listing([
      .text("word", say("词", "word")), .prose("reason", say("理由", "reason")),
      .text("set_at", say("时间", "when")), .name("set_by", say("何人", "by")),
    ])
    for word in try PublicWords(seat.openLog().session).all() {
      listing.append([
        .text(word.word), .text(word.reason ?? say("（内置）", "(built in)")), .instant(word.setAt),
        .text(word.setBy),
      ])
    }
    try seat.show(listing)
  }
}
