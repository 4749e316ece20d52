import ArgumentParser
import Domain

/// `desk account`: accounts, phones and other identifiers.
struct AccountCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "account",
      abstract: say("账号：查询、线索排行、关联", "accounts: look up, rank leads, links"),
      subcommands: [AccountShow.self, AccountList.self, AccountLinks.self])
  }
}
