import ArgumentParser
import Domain
import Leads

/// `desk account work ACCOUNT`: begins to work on a lead.
struct AccountWork: DeskCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "work", abstract: say("开始办理线索", "begin to work on a lead"))
  }

  @OptionGroup var lead: LeadArgument

  @Option(help: ArgumentHelp(say("附言", "a word on it")))
  var note: String?

  mutating func run(at seat: Seat) throws {
    var order = LeadOrder()
    order.words = note
    try seat.take(.work, on: lead, order)
  }
}
