import Domain

extension Script {
  /// T10 网络游戏产品虚假交易, goods of games.
  static let gameGoods = Script(
    tactic: "T10",
    scenes: [
      Scene(
        "领取免费皮肤", by: ["游戏客服", "短视频主播"],
        "孩子用家长手机玩游戏，看到免费送皮肤的视频，加QQ后{身份}称未成年人操作导致账户冻结，需转{金额}元解冻。"),
      Scene(
        "账号交易解冻", by: ["交易平台客服"],
        "在网上出售游戏账号，买家发来{网址}，平台{身份}称银行卡号填错资金冻结，须充值{金额}元解冻。"),
      Scene(
        "装备低价出售", by: ["号商", "玩家"],
        "购买游戏装备，卖家要求脱离平台交易，直接转{金额}元。"),
      Scene(
        "代练押金", by: ["代练", "代练工作室客服"],
        "找人代练，{身份}称账号异常，需交{金额}元押金。"),
      Scene(
        "低价充值", by: ["充值商人", "玩家"],
        "在游戏世界频道看到低价充值广告，对方要求扫码支付{金额}元。"),
    ],
    phrases: ["免费皮肤", "账号冻结", "解冻充值", "未成年人操作违规"],
    waysIn: [.shortVideo: 35, .socialApp: 35, .groupChat: 20, .other: 10],
    tools: [.qq, .wechat, .phone],
    apps: ["交易猫咪", "快手游易"],
    amounts: AmountHabit(median: 1800),
    channels: [.qr: 45, .thirdParty: 40, .mobileBank: 15],
    accounts: [.card: 35, .wechatPay: 40, .alipay: 25],
    people: PeopleHabit(ages: 10...30, women: 30, occupations: ["学生", "公司职员", "自由职业", "无业"]),
    usesLink: true
  )
}
