import ArgumentParser
import Domain
import Leads

/// `desk account note ACCOUNT TEXT`: notes something on an account.
struct AccountNote: DeskCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "note", abstract: say("给账号加备注", "note something on an account"),
      discussion: say(
        "备注只有本台的接警员和侦查员可见，除非加 --for-all。",
        "A note is for the officers and investigators of the own desk, unless it is --for-all."))
  }

  @Argument(help: ArgumentHelp(say("账号或号码，有空格时加引号", "the account, in quotes if it has spaces")))
  var account: String

  @Argument(help: ArgumentHelp(say("备注", "the note")))
  var text: [String]

  @Flag(help: ArgumentHelp(say("各台可见", "for every desk")))
  var forAll = false

  mutating func run(at seat: Seat) throws {
    let words = text.joined(separator: " ")
    let answer = try LeadLog(seat.openLog().session).note(words, on: account, isForAll: forAll)
    try seat.answer(
      answer,
      forAll
        ? say("已备注，各台可见", "noted for every desk") : say("已备注，本台可见", "noted for this desk"))
  }
}
