import Domain

extension Rule {
  /// What the rules of transfers and statements say.
  static let trailWords: [Rule: Wording] = [
    .transferUnknown: Wording(
      "本台没有此转账编号，见 desk account transfer list",
      "no such transfer at this desk, see 'desk account transfer list'"),
    .transferWithdrawn: Wording(
      "该转账已撤回",
      "the transfer is withdrawn already"),
    .transferAmount: Wording(
      "转账金额须大于零",
      "an amount is more than zero"),
    .transferTime: Wording(
      "时间须在 1990 年至 2100 年之间",
      "the time is between 1990 and 2100"),
    .transferFuture: Wording(
      "转账时间在将来，应为已发生之时",
      "the time is in the future, give when it happened"),
    .transferReference: Wording(
      "流水号须为 1–100 字",
      "a reference has 1 to 100 characters"),
    .transferNowhere: Wording(
      "转出和转入至少有一方是账户",
      "one side of a transfer is an account"),
    .transferOfficial: Wording(
      "这是官方号码，不是账户",
      "this is an official number, no account"),
    .transferKind: Wording(
      "这类号码不能收付款",
      "no money is transferred to or from such a number"),
    .transferNoCase: Wording(
      "本台没有涉及这两个账户的案件，请用 --case 指明",
      "no case of this desk names either account, say which by --case"),
    .transferReason: Wording(
      "撤回原因须为 1–500 字",
      "the reason has 1 to 500 characters"),
    .transferHolder: Wording(
      "户名不超过 200 字",
      "a holder's name has 200 characters at most"),
    .transferBank: Wording(
      "银行名称不超过 200 字",
      "a bank's name has 200 characters at most"),
    .statementUnknown: Wording(
      "本台没有此流水",
      "no such statement at this desk"),
    .statementMasked: Wording(
      "账号不全，流水须对应完整账号",
      "some digits of the account are not known, a statement is of a whole one"),
  ]
}
