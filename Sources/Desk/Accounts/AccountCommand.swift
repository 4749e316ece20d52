import ArgumentParser
import Domain

/// `desk account`: accounts, phones and other identifiers.
struct AccountCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "account",
      abstract: say("账号：查询、线索排行、止付、资金流向", "accounts: look up, rank, stop, follow"),
      subcommands: [
        AccountShow.self, AccountList.self, AccountStop.self, AccountDue.self,
        AccountTrail.self, TransferCommand.self,
      ])
  }
}
