import ArgumentParser
import Domain
import Leads
import Store

/// `desk account stop ACCOUNT`: asks for a stop of payment.
struct AccountStop: DeskCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "stop",
      abstract: say("申请紧急止付", "ask for a stop of payment from an account"),
      discussion: say(
        """
        案件来电中已有的受害人、转出账号、金额、时间、渠道、户名、开户行自动填入；所给选项优先。尚缺的\
        要素当场列出，可先保存，再用 desk stop complete 补齐。不写 --case 时取本台最近向此账号付款的案件，\
        没有付款的取最近涉及此账号的案件。\
        同一账号最多止付两次；正在止付的账号须用 --previous 续止付。
        """,
        """
        What the calls of the case tell of the victim, the payment, the holder and the bank is taken \
        over; options come first. What is missing is told at once, and can be added later by 'desk \
        stop complete'. Without --case it is the case of this desk that last paid to the account, \
        else the newest that names it. An account is stopped twice at most; while it is stopped, \
        --previous extends it.
        """))
  }

  @Argument(help: ArgumentHelp(say("收款账号", "the account that received the money")))
  var text: [String]

  @Option(
    name: .customLong("case"),
    help: ArgumentHelp(say("案件编号", "the number of the case"), valueName: "case"))
  var fraudCase: String?

  @Option(
    help: ArgumentHelp(say("续止付的原止付单号", "the reference of the stop it extends"), valueName: "ref"))
  var previous: String?

  @OptionGroup(title: say("申请要素", "FIELDS")) var options: StopOptions

  mutating func run(at seat: Seat) throws {
    let number = try fraudCase.map { typed throws(Complaint) in try Number(case: typed) }
    var fields = try options.fields()
    fields.previous = try previous.map { typed throws(Complaint) in try Number(stop: typed).text }
    let account = text.joined(separator: " ")
    try seat.show(stop: Stops(seat.openLog().session).request(account, of: number, fields))
  }
}
