import Domain

extension Script {
  /// T13 其他, what no other class holds.
  static let other = Script(
    tactic: "T13",
    scenes: [
      Scene(
        "航班改签", by: ["航空公司客服"],
        "收到航班取消短信，拨打所留{号码}后，{身份}称改签可获补偿，要求在取款机上操作转出{金额}元。"),
      Scene(
        "中奖缴税", by: ["节目组工作人员", "抽奖活动主办方"],
        "收到中奖短信称抽中轿车一辆，{身份}要求先缴纳{金额}元公证费和个人所得税。"),
      Scene(
        "亲人被绑架", by: ["绑匪"],
        "接到电话称儿子被绑架，电话里有哭喊声，对方要求立即汇款{金额}元，不许挂断电话。"),
      Scene(
        "房东换账户", by: ["房东"],
        "收到自称{身份}的短信，称换了收租账户，要求把下季度房租{金额}元打到尾号{尾号}的{银行}账户。"),
      Scene(
        "亲人车祸手术", by: ["医院医生", "同事"],
        "对方称家人在外地出车祸正在抢救，{身份}要求先交{金额}元手术押金。"),
      Scene(
        "领取养老补贴", by: ["补贴办工作人员", "养老项目推广员"],
        "{身份}上门推销“国家补贴”项目，称交{金额}元工本费即可按月领取养老补助。"),
    ],
    phrases: ["改签补偿", "公证费", "不许挂电话", "换了新账户", "押金"],
    waysIn: [.sms: 50, .phone: 45, .other: 5],
    tools: [.phone, .sms],
    apps: [],
    amounts: AmountHabit(median: 5000),
    channels: [.atm: 25, .mobileBank: 50, .counter: 15, .cash: 10],
    accounts: [.card: 95, .alipay: 5],
    people: PeopleHabit(ages: 20...76, women: 52)
  )
}
