import ArgumentParser
import Domain
import Leads

/// `desk account hand-over ACCOUNT`: offers a lead to another desk or person.
struct AccountHandOver: DeskCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "hand-over",
      abstract: say(
        "把线索移交其他单位或他人，待其接收", "hand a lead over to another desk or person, who is to accept"),
      discussion: say(
        "接收（accept）或退回（refuse）之前，线索在移交中；附言两台可见。",
        "It is theirs once they accept; until then it may be refused or taken back. Both desks read the note."
      ))
  }

  @OptionGroup var lead: LeadArgument

  @Option(help: ArgumentHelp(say("给此单位", "to this desk"), valueName: "code"))
  var to: String?

  @Option(help: ArgumentHelp(say("给此人", "to this person"), valueName: "login"))
  var person: String?

  @Option(help: ArgumentHelp(say("附言", "a word on it")))
  var note: String?

  mutating func validate() throws {
    if to == nil, person == nil {
      throw ValidationError(say("须用 --to 或 --person 写明给谁", "say to whom: --to or --person"))
    }
  }

  mutating func run(at seat: Seat) throws {
    var order = LeadOrder()
    order.unit = to
    order.to = person
    order.words = note
    try seat.take(.handOver, on: lead, order)
  }
}
