import ArgumentParser
import Domain
import Leads
import Store

/// `desk freeze renew REF`: a freeze was renewed before it lapsed.
struct FreezeRenew: DeskCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "renew", abstract: say("登记续冻", "record that a freeze was renewed"))
  }

  @Argument(help: ArgumentHelp(say("冻结单号", "the reference of the freeze")))
  var number: String

  @Option(
    help: ArgumentHelp(say("续冻几个月，默认最长", "for how many months; as long as may be by default")))
  var months: Int?

  @Option(help: ArgumentHelp(say("时间，默认现在", "when; now by default")))
  var at: Instant?

  mutating func run(at seat: Seat) throws {
    let number = try Number(freeze: number)
    try seat.show(freeze: Freezes(seat.openLog().session).renew(number, months: months, at: at))
  }
}
