import Domain

extension Script {
  /// T02 虚假网络投资理财, investments that do not exist.
  static let investment = Script(
    tactic: "T02",
    scenes: [
      Scene(
        "内部渠道荐股", by: ["投资导师", "首席分析师"],
        "被拉入荐股群，{身份}每日直播讲课并晒收益截图，称有内幕消息，引导下载“{软件}”，要求充值{金额}元跟投。"),
      Scene(
        "外汇平台有漏洞", by: ["海归投资人", "外汇公司职员"],
        "网上认识的“男友”称懂外汇平台漏洞，带着在{网址}投资，小额可提现，现要求再投入{金额}元。"),
      Scene(
        "退还荐股会员费", by: ["证券公司客服", "退费专员"],
        "接到自称{身份}的电话，称可退还此前炒股的会员费，加微信后引导买虚拟币，要求转{金额}元到平台账户。"),
      Scene(
        "跟着导师买黄金期货", by: ["理财老师", "基金经理"],
        "在短视频下方评论区看到理财老师，私信后下载“{软件}”，跟着导师买黄金期货，账户显示盈利，提现时要求交{金额}元保证金。"),
      Scene(
        "原始股认购", by: ["上市公司董秘", "股权顾问"],
        "朋友介绍参加“原始股认购”，{身份}称上市后收益翻倍，需向对公账户汇入{金额}元，有内部渠道名额有限。"),
      Scene(
        "数字货币挖矿", by: ["老同学", "矿场老板"],
        "对方以同学身份长期聊天后推荐数字货币挖矿项目，先投{小额}元次日返利，随后劝说追加{金额}元。"),
    ],
    phrases: ["内幕消息", "稳赚不赔", "跟着老师操作", "平台充值", "提现要交税", "名额有限"],
    waysIn: [.socialApp: 30, .groupChat: 30, .shortVideo: 15, .phone: 10, .datingApp: 10, .sms: 5],
    tools: [.wechat, .qq, .chatApp, .meetingApp],
    apps: ["鼎盛财经", "恒远国际", "金策通", "汇智直播间", "币安盈"],
    amounts: AmountHabit(median: 70_000, spread: 1.3),
    channels: [.mobileBank: 65, .netBank: 12, .counter: 10, .crypto: 8, .cash: 3, .gold: 2],
    accounts: [.card: 68, .corporate: 20, .crypto: 12],
    people: PeopleHabit(ages: 28...66, women: 50),
    paysRebates: true, usesLink: true
  )
}
