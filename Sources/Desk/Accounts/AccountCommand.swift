import ArgumentParser
import Domain

/// `desk account`: accounts, phones and other identifiers.
struct AccountCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "account",
      abstract: say(
        "账号：查询、线索办理、止付、关注、关联、导出", "accounts: look up, work leads, stop, watch, links, export"),
      subcommands: [
        AccountShow.self, AccountList.self, AccountStop.self, AccountDue.self, AccountLeads.self,
        AccountVerify.self, AccountAssign.self, AccountWork.self, AccountHandOver.self,
        AccountAccept.self, AccountRefuse.self, AccountClose.self, AccountReopen.self,
        AccountNote.self, AccountWatch.self, AccountSightings.self, AccountSame.self,
        AccountDifferent.self, AccountLinks.self, AccountTrail.self, TransferCommand.self,
        AccountExport.self,
      ])
  }
}
