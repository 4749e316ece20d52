import ArgumentParser
import Domain
import JSON
import Leads
import Store

/// `desk account trail`: where the money went, as a tree.
struct AccountTrail: DeskCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "trail",
      abstract: say("资金流向：逐级账户、金额、时间", "where the money went: accounts, amounts, times"),
      discussion: say(
        """
        从案件的一级账户或某一账户起，按已登记的转账逐级展开：[1] 为直接收款的一级账户。回流的账户标明，\
        不重复展开；每个账户只列金额最大的若干去向，其余合计。分钟数从受害人首笔转账起算。转账不计入\
        案件损失：损失只是受害人自己的付款。只付过款的账户可能是其他受害人，按脱敏显示。
        """,
        """
        From the accounts of a case, or one account, level by level along the transfers recorded: \
        [1] received a victim's payment. Accounts that money came back to are marked and not \
        followed twice; of many the largest are shown and the rest summed. Minutes count from the \
        victim's first payment. Transfers are no loss of the case, which is what victims paid. \
        Accounts that only ever paid may be other victims', and are masked.
        """))
  }

  @Argument(help: ArgumentHelp(say("账号", "the account")))
  var account: [String] = []

  @Option(
    name: .customLong("case"),
    help: ArgumentHelp(say("从此案件的受害人付款起", "from what the victims of this case paid")))
  var fraudCase: String?

  @Option(help: ArgumentHelp(say("展开多少级", "how many steps")))
  var depth: Int?

  @Flag(help: ArgumentHelp(say("追去向（默认）", "where it went (the default)")))
  var down = false

  @Flag(help: ArgumentHelp(say("追来源", "where it came from")))
  var up = false

  @Option(
    help: ArgumentHelp(
      say("显示完整账号和户名，须写明理由，将被审计", "show all accounts whole; the reason is audited"),
      valueName: "reason"))
  var unmask: String?

  mutating func validate() throws {
    if account.isEmpty == (fraudCase == nil) {
      throw ValidationError(say("请给出账号或 --case 之一", "name an account, or a --case"))
    }
    if up && down { throw ValidationError(say("--up 与 --down 只能选一", "either --up or --down")) }
    if let depth, !(1...50).contains(depth) {
      throw ValidationError(say("--depth 为 1 至 50", "--depth is 1 to 50"))
    }
  }

  mutating func run(at seat: Seat) throws {
    let number = try fraudCase.map { typed throws(Complaint) in try Number(showingCase: typed) }
    let transfers = try Transfers(seat.openLog().session)
    let graph =
      if let number {
        try transfers.trail(of: number, upwards: up, depth: depth, unmasking: unmask)
      } else {
        try transfers.trail(
          from: account.joined(separator: " "), upwards: up, depth: depth, unmasking: unmask)
      }
    guard let graph else { throw Complaint.nothingFound("没有记录", "nothing is known") }
    let trail = Trail(graph)
    switch seat.format {
    case .json: try seat.line(trail.document)
    case .table: try seat.console.page(TrailPage(trail).text(columns: seat.columns))
    case .csv, .md: try seat.show(TrailTable.listing(of: trail))
    }
    try refuseWrong(trail)
  }

  private func refuseWrong(_ trail: Trail) throws(Complaint) {
    let wrong = trail.checks.filter { !$0.isRight }.map(\.name)
    guard !wrong.isEmpty else { return }
    let names = wrong.joined(separator: say("、", ", "))
    throw Complaint(
      .ourFault, "金额对不上（\(names)），请报告给管理员", "the sums do not add up (\(names)), please report this")
  }
}
