import Domain

extension Script {
  /// T09 网络婚恋、交友, a beloved nobody has met.
  static let romance = Script(
    tactic: "T09",
    scenes: [
      Scene(
        "见面途中出车祸", by: ["离异企业主", "外地医生"],
        "在交友软件认识自称{身份}的人，聊了一个多月确定恋爱关系，对方称来见面途中出车祸，要{金额}元手术费。"),
      Scene(
        "包裹清关", by: ["驻外军官", "海外工程师"],
        "网恋对象称是{身份}，寄来的贵重包裹被海关扣下，需代付{金额}元清关费。"),
      Scene(
        "见面路费", by: ["主播", "附近网友"],
        "在“{软件}”认识的女子多次约见面，每次以路费、化妆费、门票为由索要{金额}元，从未露面。"),
      Scene(
        "重金求子诚意金", by: ["富商妻子", "委托律师"],
        "看到重金求子的广告后联系，{身份}称需先付{金额}元诚意金和律师公证费。"),
      Scene(
        "家人病重", by: ["海外工程师", "离异企业主"],
        "对方自称{身份}，称母亲病重急需用钱，以结婚为由先后要求转账{金额}元，视频通话总被拒绝。"),
    ],
    phrases: ["我们见面吧", "等我回国就结婚", "妈妈生病了", "先借我周转"],
    waysIn: [.datingApp: 60, .socialApp: 28, .shortVideo: 12],
    tools: [.wechat, .chatApp, .qq],
    apps: ["缘聊", "附近心动", "知音交友"],
    amounts: AmountHabit(median: 13_000, spread: 1.2),
    channels: [.thirdParty: 45, .mobileBank: 40, .qr: 15],
    accounts: [.card: 55, .wechatPay: 30, .alipay: 15],
    people: PeopleHabit(ages: 24...62, women: 40)
  )
}
