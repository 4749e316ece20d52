import ArgumentParser
import Domain
import Leads

/// `desk account refuse ACCOUNT`: leaves a lead where it was.
struct AccountRefuse: DeskCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "refuse",
      abstract: say("退回移交来的线索，或撤回自己的移交", "refuse a lead that is handed over, or take it back"))
  }

  @OptionGroup var lead: LeadArgument

  @Option(help: ArgumentHelp(say("理由", "why")))
  var reason: String

  mutating func run(at seat: Seat) throws {
    var order = LeadOrder()
    order.words = reason
    try seat.take(.refuse, on: lead, order)
  }
}
