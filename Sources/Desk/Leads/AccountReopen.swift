import ArgumentParser
import Domain
import Leads

/// `desk account reopen ACCOUNT`: opens a closed lead again.
struct AccountReopen: DeskCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "reopen",
      abstract: say("重新打开已关闭的线索，回到关闭前的状态", "open a closed lead again, as it stood before"))
  }

  @OptionGroup var lead: LeadArgument

  @Option(help: ArgumentHelp(say("附言", "a word on it")))
  var note: String?

  mutating func run(at seat: Seat) throws {
    var order = LeadOrder()
    order.words = note
    try seat.take(.reopen, on: lead, order)
  }
}
