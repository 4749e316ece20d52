import ArgumentParser
import Domain

/// `desk account transfer`: money that moved between accounts.
struct TransferCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "transfer",
      abstract: say("账户间转账：登记、撤回、导入流水", "transfers between accounts: record, withdraw, import"),
      discussion: say(
        "由办案人员登记。转账不计入案件损失，损失只是受害人自己的付款。",
        "Investigators record them. They are no loss of a case, which is what its victims paid."),
      subcommands: [
        TransferAdd.self, TransferWithdraw.self, TransferList.self, TransferImport.self,
      ])
  }
}
