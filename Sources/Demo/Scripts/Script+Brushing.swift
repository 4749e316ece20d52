import Domain

extension Script {
  /// T01 刷单返利, orders brushed for a rebate.
  static let brushing = Script(
    tactic: "T01",
    scenes: [
      Scene(
        "做任务返佣", by: ["任务导师", "派单员"],
        "在短视频平台看到点赞返佣的广告，被拉入“福利群”，先做小任务返了{小额}元，随后要求下载“{软件}”做连单任务，需垫付{金额}元。"),
      Scene(
        "卡单需补单", by: ["派单员", "商家运营"],
        "陌生人加微信好友后邀请进群抢红包，自称{身份}，称完成刷单任务可返佣，现以“卡单”为由要求再垫付{金额}元才能提现。"),
      Scene(
        "垫付货款刷单", by: ["任务导师", "群管理员"],
        "收到招聘兼职的短信，点开{网址}后由{身份}带着做任务，前几单返现到账，后要求一次垫付{金额}元才能提现。"),
      Scene(
        "派发连单任务", by: ["群管理员", "派单员"],
        "被拉进追剧点赞群，前三天每天返佣几十元，之后对方称派发“四连单”，要求向尾号{尾号}的{银行}账户转账{金额}元。"),
      Scene(
        "做任务后见面", by: ["平台客服", "任务导师"],
        "在网上搜索同城交友时下载“{软件}”，{身份}称做满任务即可免费见面，需先垫付{金额}元激活账户。"),
      Scene(
        "操作失误需修复数据", by: ["派单员", "群管理员"],
        "收到快递内附卡片，扫码进群领小礼品，{身份}在群里派任务，称操作失误需再做{金额}元的修复单才能返还本金。"),
    ],
    phrases: ["垫付返佣", "连单", "卡单", "福利群", "做任务", "修复数据", "本金佣金一起返"],
    waysIn: [
      .shortVideo: 25, .groupChat: 30, .sms: 10, .socialApp: 20, .parcelCard: 8, .qrCode: 7,
    ],
    tools: [.wechat, .qq, .chatApp, .douyin],
    apps: ["优聘宝", "乐赚空间", "友聊圈", "同城悦享", "微任务"],
    amounts: AmountHabit(median: 22_000),
    channels: [.mobileBank: 70, .thirdParty: 15, .qr: 12, .netBank: 3],
    accounts: [.card: 80, .alipay: 8, .wechatPay: 7, .corporate: 5],
    people: PeopleHabit(ages: 18...48, women: 62),
    paysRebates: true, usesLink: true
  )
}
