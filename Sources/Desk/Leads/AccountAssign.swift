import ArgumentParser
import Domain
import Leads

/// `desk account assign ACCOUNT`: gives a lead to a person or a desk.
struct AccountAssign: DeskCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "assign", abstract: say("指派线索，默认给自己", "assign a lead, to yourself by default"),
      discussion: say(
        "已在他人手里的，须用 --instead-of 写明其登录名；给其他单位用 hand-over。",
        "Who has it already must be named by --instead-of. Another desk is handed it over: 'hand-over'."
      ))
  }

  @OptionGroup var lead: LeadArgument

  @Option(help: ArgumentHelp(say("给此人（登录名）", "to this person"), valueName: "login"))
  var to: String?

  @Option(
    help: ArgumentHelp(say("给此单位（本台或下级）", "to this desk, the own or one below"), valueName: "code"))
  var unit: String?

  @Option(
    help: ArgumentHelp(say("改派：现由此人办理", "who has it now and is relieved of it"), valueName: "login")
  )
  var insteadOf: String?

  @Option(help: ArgumentHelp(say("附言", "a word on it")))
  var note: String?

  mutating func run(at seat: Seat) throws {
    var order = LeadOrder()
    order.to = to
    order.unit = unit
    order.insteadOf = insteadOf
    order.words = note
    try seat.take(.assign, on: lead, order)
  }
}
