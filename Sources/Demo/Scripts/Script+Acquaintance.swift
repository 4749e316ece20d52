import Domain

extension Script {
  /// T07 冒充领导、熟人, posing as a superior or somebody known.
  static let acquaintance = Script(
    tactic: "T07",
    scenes: [
      Scene(
        "出事急用钱", by: ["老同学", "老朋友"],
        "接到陌生号码{号码}来电，对方让“猜猜我是谁”，事主误认为老同学，次日对方称出事被扣，急借{金额}元。"),
      Scene(
        "代付客户款", by: ["单位领导", "街道书记"],
        "自称{身份}的人加微信，头像姓名均与本人一致，称正在开会不便接电话，让先垫付{金额}元给客户，发来转账截图。"),
      Scene(
        "代付货款", by: ["公司老板"],
        "公司财务被拉入QQ群，群内“老板”要求立即支付货款{金额}元到尾号{尾号}的{银行}账户。"),
      Scene(
        "急用周转", by: ["老战友", "表哥", "外甥"],
        "对方称是{身份}，换了新号码，说手头周转不开，需借{金额}元，语音听上去和本人很像。"),
      Scene(
        "打架伤人赔偿", by: ["孙子", "外孙"],
        "接到“孙子”电话，称打架伤人被带走，要{金额}元私了，不让告诉家里，声音急促带哭腔。"),
      Scene(
        "住院急用钱", by: ["好友", "大学室友"],
        "社交账号好友被盗，对方冒用名义称在外地住院急需{金额}元，要求扫码支付。"),
    ],
    phrases: ["猜猜我是谁", "换号了", "先帮我垫一下", "不方便接电话", "转账截图", "别告诉家里"],
    waysIn: [.phone: 45, .socialApp: 40, .groupChat: 10, .sms: 5],
    tools: [.phone, .wechat, .qq],
    apps: [],
    amounts: AmountHabit(median: 24_000),
    channels: [.mobileBank: 55, .counter: 15, .atm: 12, .thirdParty: 10, .cash: 8],
    accounts: [.card: 85, .corporate: 10, .wechatPay: 5],
    people: PeopleHabit(ages: 26...80, women: 55),
    ai: 12
  )
}
