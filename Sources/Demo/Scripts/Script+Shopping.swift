import Domain

extension Script {
  /// T03 虚假购物、服务, goods and services that never come.
  static let shopping = Script(
    tactic: "T03",
    scenes: [
      Scene(
        "私下交易优惠", by: ["卖家"],
        "在二手平台看中一台手机，卖家要求绕开平台加微信私下转账{金额}元。"),
      Scene(
        "先付定金再发货", by: ["直播间客服", "主播助理"],
        "在短视频直播间看到低价茅台，{身份}称需先交{金额}元定金才能发货。"),
      Scene(
        "代抢演出门票", by: ["票务代理", "黄牛"],
        "网上找人代抢演唱会门票，{身份}称须先付{金额}元，抢不到可退。"),
      Scene(
        "代写论文", by: ["代写客服", "论文工作室客服"],
        "联系网上代写论文的{身份}，先付定金，后以查重费、加急费为由要求再付{金额}元才交稿。"),
      Scene(
        "追回损失服务费", by: ["网警工作室", "律师助理"],
        "此前被骗后在网上搜索追回方法，{身份}自称网络警察工作室可追损，要求先付{金额}元服务费。"),
      Scene(
        "海外代购补税", by: ["代购", "留学生代购"],
        "在朋友圈看到海外代购广告，{身份}称货物被海关扣留，需补缴关税{金额}元。"),
      Scene(
        "宠物托运费", by: ["宠物店主", "养殖户"],
        "在网上订购宠物，{身份}称须租用航空箱、购买保险，要求付{金额}元，到货可退。"),
    ],
    phrases: ["私下转账", "定金", "马上发货", "手续费可退", "加急费"],
    waysIn: [
      .shoppingPlatform: 35, .shortVideo: 22, .socialApp: 25, .searchEngine: 13, .other: 5,
    ],
    tools: [.wechat, .douyin, .qq, .phone],
    apps: [],
    amounts: AmountHabit(median: 2600),
    channels: [.thirdParty: 45, .qr: 30, .mobileBank: 25],
    accounts: [.card: 40, .alipay: 25, .wechatPay: 35],
    people: PeopleHabit(ages: 18...45, women: 48)
  )
}
