import Domain

extension Rule {
  /// What the rules of stops and freezes say.
  static let stopWords: [Rule: Wording] = [
    .stopUnknown: Wording(
      "本台没有此止付单号，请核对",
      "no such stop at this desk, check the reference"),
    .stopOwnAccount: Wording(
      "这是受害人本人的账户，不能止付；如为误记，请用 desk call amend 改正",
      "this is the victim's own account, which is never stopped: correct the call by 'desk "
        + "call amend' if it is not"),
    .stopAccountUnknown: Wording(
      "没有来电或转账提到此账号：请先记录来电（desk call amend 可补记），或登记转账",
      "no call names this account and no transfer went to it: record or amend the call, or "
        + "the transfer"),
    .stopOfficial: Wording(
      "这是官方号码，不能止付",
      "this is an official number, which is never stopped"),
    .stopKind: Wording(
      "不是银行或支付机构的账户（银行卡、对公账户、支付宝、微信支付、数字人民币），不能止付",
      "not an account of a bank or payment firm (bank card, bank account, Alipay, WeChat "
        + "Pay, digital yuan), so nobody can stop it"),
    .stopMasked: Wording(
      "账号不全，银行须有完整账号",
      "some digits of the account are not known, a bank needs them all"),
    .stopNoCase: Wording(
      "本台没有涉及此账号的案件：请记录来电，或用 --case 指明",
      "no case of this desk names the account: record the call"),
    .stopOtherCase: Wording(
      "此案件的来电和转账都没有提到此账号：请先用 desk call amend 补记，或登记转账",
      "no call and no transfer of this case names the account: amend the call, or record the "
        + "transfer"),
    .stopTransferWhich: Wording(
      "申请有多笔转账，请用 --transfer 指明第几笔",
      "the request has several transfers, say which by --transfer"),
    .stopTransferUnknown: Wording(
      "没有这一笔转账；下一号为新增",
      "no such transfer; the next number is a new one"),
    .stopFuture: Wording(
      "时间在将来，应为已发生之时",
      "the time is in the future, give when it happened"),
    .stopEarly: Wording(
      "时间早于前一步骤（报案、提交或执行）",
      "the time is before the step it follows (report, submission or execution)"),
    .stopSameAccount: Wording(
      "转出账号与止付账号相同，请核对",
      "the money came from the account that is to be stopped, check both"),
    .stopThird: Wording(
      "此账号已止付满次数，不能再止付；请办案单位冻结（desk freeze add）",
      "the account was stopped as often as it may be: ask investigators for a freeze "
        + "('desk freeze add')"),
    .stopRequested: Wording(
      "此账号已有本台或他台的止付申请在办",
      "a stop of the account was asked for already, here or at another desk"),
    .stopInForce: Wording(
      "此账号已由本台或他台止付；续本台的止付请用 --previous 写明原单号",
      "the account is stopped already; --previous extends a stop of this desk"),
    .stopPrevious: Wording(
      "原单号不是此账号已执行的止付",
      "the previous reference is no executed stop of this account"),
    .stopExecuted: Wording(
      "此单已执行止付，不能再次办理",
      "the stop was executed already"),
    .stopRefused: Wording(
      "银行已拒绝此单，请另行申请",
      "the bank refused it already: ask anew"),
    .stopWithdrawn: Wording(
      "此单已撤回，请另行申请",
      "the request was withdrawn: ask anew"),
    .stopSubmitted: Wording(
      "此单已提交银行，不能再改；有误请撤回另申",
      "the request is with the bank, it is not changed any more: withdraw it and ask anew"),
    .stopIncomplete: Wording(
      "要素不全，银行会拒绝：见 desk stop show，用 desk stop complete 补齐",
      "elements are missing and the bank would refuse: see 'desk stop show', add them by "
        + "'desk stop complete'"),
    .stopNotSubmitted: Wording(
      "此单尚未提交银行，请先 desk stop submit",
      "the request was not submitted yet: 'desk stop submit' comes first"),
    .stopReleased: Wording(
      "此止付已解除",
      "the stop was released already"),
    .stopExpired: Wording(
      "此止付已到期，无须解除",
      "the stop has expired, there is nothing to release"),
    .stopExports: Wording(
      "一次最多导出 1000 份",
      "at most 1000 requests are exported at once"),
    .stopAtOnce: Wording(
      "其他人正在止付此账号，请稍后再查",
      "another is stopping this account at this moment, look again"),
    .stopPlaceTaken: Wording(
      "其他人正在止付此账号，请稍后再查",
      "another is stopping this account at this moment, look again"),
    .stopDescription: Wording(
      "简要案情须为 1–300 字",
      "the description has 1 to 300 characters"),
    .stopReason: Wording(
      "原因须为 1–500 字",
      "the reason has 1 to 500 characters"),
    .stopRefusalReason: Wording(
      "须写明银行拒绝的原因",
      "a refusal needs a reason"),
    .stopAmount: Wording(
      "转账金额须大于零",
      "an amount is more than zero"),
    .stopPayerAccount: Wording(
      "转出账号须为完整账号（字母、数字，无星号）",
      "the from-account is a whole one: letters and digits, no stars"),
    .stopBank: Wording(
      "银行名称须为 1–200 字",
      "a bank's name has 1 to 200 characters"),
    .stopHolder: Wording(
      "户名须为 1–200 字",
      "a holder's name has 1 to 200 characters"),
    .stopPayerBank: Wording(
      "银行名称须为 1–200 字",
      "a bank's name has 1 to 200 characters"),
    .stopPayerName: Wording(
      "户名须为 1–200 字",
      "a holder's name has 1 to 200 characters"),
    .stopVictimName: Wording(
      "姓名须为 1–200 字",
      "a name has 1 to 200 characters"),
    .stopVictimPhone: Wording(
      "电话须为 1–40 字",
      "a phone has 1 to 40 characters"),
    .stopDocument: Wording(
      "证件号码须为 1–40 字",
      "the number of a document has 1 to 40 characters"),
    .freezeUnknown: Wording(
      "本台没有此冻结单号，请核对",
      "no such freeze at this desk, check the reference"),
    .freezeMonths: Wording(
      "冻结或续冻的期限超出规定",
      "not for so long at once: a freeze and a renewal have their most months"),
    .freezeInForce: Wording(
      "此账号正在冻结中：续冻用 desk freeze renew，轮候用 desk freeze add --queued",
      "the account is frozen already: 'desk freeze renew' makes it last, 'desk freeze add "
        + "--queued' waits behind it"),
    .freezeQueued: Wording(
      "此冻结在轮候中，尚未生效：生效后先用 desk freeze begin 登记",
      "the freeze waits for another and holds nothing yet: 'desk freeze begin' once it does"),
    .freezeQueuedAlready: Wording(
      "本台对此账号已有冻结或轮候",
      "this desk has a freeze of the account already, in force or waiting"),
    .freezeBegun: Wording(
      "此冻结不在轮候中",
      "the freeze does not wait for another"),
    .freezeFiled: Wording(
      "冻结须有立案文号（1–100 字）",
      "a freeze needs the number of a filed case, 1 to 100 characters"),
    .freezeAmount: Wording(
      "须写明金额，且大于零",
      "say how much, more than zero"),
    .freezeReturnedMore: Wording(
      "返还合计超过冻结金额",
      "more would be returned than was frozen"),
    .freezeReleased: Wording(
      "此冻结已解除",
      "the freeze was released already"),
    .freezeLapsed: Wording(
      "此冻结已到期失效，须重新冻结",
      "the freeze has lapsed, it needs a new one"),
    .freezeReason: Wording(
      "原因须为 1–500 字",
      "the reason has 1 to 500 characters"),
    .freezeAtOnce: Wording(
      "其他人正在冻结此账号，请稍后再查",
      "another is freezing this account at this moment, look again"),
  ]
}
