import Domain

extension Script {
  /// A tactic of T13: 退税, a tax that is to be paid back.
  static let taxRefund = Script(
    tactic: Tactics.taxRefund,
    scenes: [
      Scene(
        "购房退税", by: ["税务局工作人员", "财政局工作人员"],
        "接到自称{身份}的电话，称购房契税可退一部分，当天截止，要求到取款机按英文界面操作，实为转出{金额}元。"),
      Scene(
        "购车退税", by: ["税务局工作人员", "车管所工作人员"],
        "{身份}能说出车牌和购车时间，称购置税下调可退税，需先提供卡号并存入{金额}元验证。"),
      Scene(
        "退税短信", by: ["退税中心工作人员", "税务局工作人员"],
        "收到退税短信，回拨{号码}后，{身份}要求把{金额}元转到尾号{尾号}的{银行}账户“激活退税通道”。"),
      Scene(
        "教育补助退税", by: ["财政局工作人员", "教育局工作人员"],
        "对方自称{身份}，称教育补助和退税一并发放，要求家长到自动柜员机输入“退税编码”，编码即为转账金额{金额}元。"),
      Scene(
        "企业退税", by: ["税务局工作人员", "财政局工作人员"],
        "{身份}称企业多缴税款可返还，让财务先缴{金额}元手续费，公函上盖有伪造公章。"),
    ],
    phrases: ["今天截止", "退税编码", "到取款机操作", "激活退税通道"],
    waysIn: [.phone: 75, .sms: 25],
    tools: [.phone, .sms],
    apps: [],
    amounts: AmountHabit(median: 6000),
    channels: [.atm: 65, .counter: 15, .mobileBank: 20],
    accounts: [.card: 100],
    people: PeopleHabit(ages: 28...70, women: 55)
  )
}
