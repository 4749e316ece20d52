import ArgumentParser
import Domain
import Leads

/// `desk account close ACCOUNT`: ends the work on a lead.
struct AccountClose: DeskCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "close", abstract: say("关闭线索", "close a lead"),
      discussion: say(
        "不实、官方号码、受害人本人的，从各线索列表中去除。",
        "One that is false, an official number or the victim's own is on no list any more."))
  }

  @OptionGroup var lead: LeadArgument

  @Option(help: ArgumentHelp(say("如何了结", "how it ends")))
  var `as`: LeadEnding

  @Option(help: ArgumentHelp(say("附言", "a word on it")))
  var note: String?

  mutating func run(at seat: Seat) throws {
    var order = LeadOrder()
    order.ending = `as`
    order.words = note
    try seat.take(.close, on: lead, order)
  }
}
