import ArgumentParser
import Domain
import Leads
import Store

/// `desk freeze add ACCOUNT --case CASE --filed NUMBER --amount A`: an account was frozen.
struct FreezeAdd: DeskCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "add", abstract: say("登记一次冻结", "record that an account was frozen"))
  }

  @Argument(help: ArgumentHelp(say("被冻结的账号", "the account")))
  var text: [String]

  @Option(
    name: .customLong("case"),
    help: ArgumentHelp(
      say("案件编号，默认本台最近涉及此账号的", "the number of the case; the newest that names it by default"),
      valueName: "case"))
  var fraudCase: String?

  @Option(
    help: ArgumentHelp(say("立案文号", "number under which the case was filed"), valueName: "number"))
  var filed: String

  @Option(help: ArgumentHelp(say("冻结金额，如 5万", "what was frozen, such as 5万 or 50000.00")))
  var amount: String

  @Flag(help: ArgumentHelp(say("重大案件，期限较长", "a major case, which may be frozen for longer")))
  var major = false

  @Flag(
    help: ArgumentHelp(
      say("轮候冻结：在先的冻结结束后才生效", "it waits for the freeze of another to end (轮候)")))
  var queued = false

  @Option(
    help: ArgumentHelp(say("冻结几个月，默认最长", "for how many months; as long as may be by default")))
  var months: Int?

  @Option(help: ArgumentHelp(say("冻结时间，默认现在", "when; now by default")))
  var at: Instant?

  mutating func run(at seat: Seat) throws {
    let number = try fraudCase.map { typed throws(Complaint) in try Number(case: typed) }
    guard let amount = try HeldAmount.exact(amount, "--amount") else { return }
    var order = Freezes.Order(filedNumber: filed, amount: amount)
    order.isMajor = major
    order.isQueued = queued
    order.months = months
    order.at = at
    let account = text.joined(separator: " ")
    try seat.show(freeze: Freezes(seat.openLog().session).add(account, of: number, order))
  }
}
