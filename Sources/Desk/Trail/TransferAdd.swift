import ArgumentParser
import Domain
import JSON
import Leads
import Store

/// `desk account transfer add FROM TO AMOUNT`: records a transfer by hand.
struct TransferAdd: DeskCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "add",
      abstract: say("登记一笔转账", "record a transfer"),
      discussion: say(
        """
        没有对方账户的写 cash（现金存取）。账户、金额、时间、流水号都相同的是同一笔，不重复登记。不指明案件\
        时，归入本台最近提到其中一个账户的案件。
        """,
        """
        Write 'cash' for the side that has no account. The same accounts, amount, time and \
        reference are one transfer. Without a case it goes to the newest of the desk that names \
        one of the accounts.
        """))
  }

  @Argument(help: ArgumentHelp(say("转出账号，或 cash", "the account it left, or cash")))
  var from: String

  @Argument(help: ArgumentHelp(say("转入账号，或 cash", "the account it went to, or cash")))
  var to: String

  @Argument(help: ArgumentHelp(say("金额", "the amount")))
  var amount: String

  @Option(help: ArgumentHelp(say("转账时间", "when it was transferred"), valueName: "time"))
  var at: Instant?

  @Option(name: .customLong("case"), help: ArgumentHelp(say("案件编号", "the number of the case")))
  var fraudCase: String?

  @Option(help: ArgumentHelp(say("转账渠道", "how it was transferred")))
  var channel: MoneyChannel?

  @Option(help: ArgumentHelp(say("银行流水号", "the bank's reference")))
  var reference: String?

  mutating func run(at seat: Seat) throws {
    let number = try fraudCase.map { typed throws(Complaint) in try Number(case: typed) }
    guard let amount = try HeldAmount.exact(amount) else { return }
    let (from, to) = (try Self.account(from), try Self.account(to))
    var transfer = Transfer(from: from, to: to, amount: amount)
    transfer.at = at
    transfer.channel = channel ?? (from == nil || to == nil ? .cash : nil)
    transfer.reference = reference?.trimmed
    let document = try Transfers(seat.openLog().session).add(transfer, of: number)
    let name = document?["transfer"]?.asString ?? ""
    let whose = document?["case"]?.asString ?? ""
    try seat.answer(
      document,
      document?["status"]?.asString == "known"
        ? say("已有此笔转账：\(name)，案件 \(whose)", "known already: transfer \(name), case \(whose)")
        : say("已登记转账 \(name)，案件 \(whose)", "recorded transfer \(name), case \(whose)"))
  }

  private static func account(_ typed: String) throws(Complaint) -> Identifier? {
    if ["cash", "现金", "取现", "存现"].contains(typed.trimmed.lowercased()) { return nil }
    guard let account = Transfer.account(typed) else {
      throw Complaint(
        .badInput, "不是账号：请写完整账号，现金写 cash", "no account: write it whole, or 'cash'")
    }
    return account
  }
}
