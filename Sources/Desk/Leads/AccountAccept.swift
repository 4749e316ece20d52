import ArgumentParser
import Domain
import Leads

/// `desk account accept ACCOUNT`: takes a lead that is offered.
struct AccountAccept: DeskCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "accept", abstract: say("接收移交来的线索", "accept a lead that is handed over"))
  }

  @OptionGroup var lead: LeadArgument

  @Option(help: ArgumentHelp(say("附言", "a word on it")))
  var note: String?

  mutating func run(at seat: Seat) throws {
    var order = LeadOrder()
    order.words = note
    try seat.take(.accept, on: lead, order)
  }
}
