import ArgumentParser
import Domain
import Leads

/// `desk account verify ACCOUNT`: says that a lead is one.
struct AccountVerify: DeskCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "verify", abstract: say("核实线索", "verify a lead"))
  }

  @OptionGroup var lead: LeadArgument

  @Option(help: ArgumentHelp(say("附言", "a word on it")))
  var note: String?

  mutating func run(at seat: Seat) throws {
    var order = LeadOrder()
    order.words = note
    try seat.take(.verify, on: lead, order)
  }
}
