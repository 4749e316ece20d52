import ArgumentParser
import Domain
import JSON
import Leads

/// `desk account show TEXT`: what is known of an account.
struct AccountShow: DeskCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "show",
      abstract: say("查询账号、电话等", "look up an account, a phone and the like"),
      discussion: say(
        "空格、短横、全角均可。受害人本人的账户不是线索，查不到。",
        "Spaces, dashes and full-width digits are fine. A victim's own account is no lead and is "
          + "not found."))
  }

  @Argument(help: ArgumentHelp(say("账号或号码", "the account or number")))
  var text: [String]

  mutating func run(at seat: Seat) throws {
    let typed = text.joined(separator: " ")
    guard let found = try Accounts(seat.openLog().session).show(typed) else {
      throw Complaint.nothingFound("没有记录", "nothing is known")
    }
    let document = found.withYuan
    if seat.format == .json { return try seat.line(document) }
    try seat.console.page(AccountPage(document).text(columns: seat.columns))
  }
}
