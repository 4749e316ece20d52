import Domain

extension Script {
  /// T05 贷款、代办信用卡, loans and cards that cost a deposit.
  static let loan = Script(
    tactic: "T05",
    scenes: [
      Scene(
        "解冻贷款额度", by: ["放款专员", "信贷客服"],
        "接到推销低息贷款的电话，按要求下载“{软件}”后显示额度已批，提现时称银行卡号填错被冻结，需交{金额}元解冻费。"),
      Scene(
        "刷流水验证还款能力", by: ["贷款公司经理", "信贷客服"],
        "在网上搜索贷款，{身份}称征信不足须先刷流水验证还款能力，要求转账{金额}元，承诺随放款一并退回。"),
      Scene(
        "缴纳会员费和保证金", by: ["放款专员", "网贷客服"],
        "收到贷款短信点开{网址}，申请后{身份}以会员费、保证金为由先后要求支付共{金额}元。"),
      Scene(
        "代办大额信用卡", by: ["信用卡中心客服", "办卡中介"],
        "对方称可代办大额信用卡，需先存入{金额}元激活，卡片寄到后即可取出。"),
      Scene(
        "贷款违约金", by: ["贷款公司法务", "信贷客服"],
        "{身份}称贷款合同已生效，不缴清{金额}元违约金将起诉并影响征信，催促转入尾号{尾号}的{银行}账户。"),
    ],
    phrases: ["额度已批", "解冻", "放款前", "验证还款能力", "随放款退回", "保证金"],
    waysIn: [.phone: 40, .sms: 28, .searchEngine: 20, .socialApp: 12],
    tools: [.phone, .chatApp, .qq, .wechat],
    apps: ["安逸贷", "惠民快贷", "普惠花", "信e分期"],
    amounts: AmountHabit(median: 11_000, spread: 1.0),
    channels: [.mobileBank: 88, .thirdParty: 8, .atm: 4],
    accounts: [.card: 97, .corporate: 3],
    people: PeopleHabit(ages: 20...52, women: 38), usesLink: true
  )
}
