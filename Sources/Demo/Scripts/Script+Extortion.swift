import Domain

extension Script {
  /// T12 网黑案件, extortion and break-ins.
  static let extortion = Script(
    tactic: "T12",
    scenes: [
      Scene(
        "裸聊录像要挟", by: ["陌生女子", "网友"],
        "在网上聊天时下载“{软件}”视频，对方获取通讯录后以群发录像相要挟，索要{金额}元。"),
      Scene(
        "木马控制手机", by: [],
        "点开陌生短信中的{网址}后手机不受控制，银行发来{金额}元的转账验证码。"),
      Scene(
        "邮件勒索", by: ["自称黑客"],
        "邮箱收到勒索信，称已掌握密码和隐私，要求支付{金额}元，否则公开。"),
      Scene(
        "盗号勒索", by: ["盗号者"],
        "社交账号被盗，对方冒用本人向好友借款，并要求支付{金额}元赎回账号。"),
      Scene(
        "ETC失效钓鱼链接", by: ["ETC管理中心"],
        "收到ETC失效的短信，按{网址}提示填写卡号和验证码，随后收到{金额}元的扣款验证码。"),
      Scene(
        "合成不雅照片", by: ["所谓调查公司"],
        "对方合成不雅照片寄到单位，要求向尾号{尾号}的{银行}账户汇款{金额}元。"),
    ],
    phrases: ["发给通讯录", "最后期限", "通讯录", "删视频", "验证码"],
    waysIn: [.socialApp: 45, .sms: 30, .datingApp: 15, .other: 10],
    tools: [.chatApp, .qq, .sms],
    apps: ["夜语直播", "蜜聊", "糖心"],
    amounts: AmountHabit(median: 7000),
    channels: [.mobileBank: 55, .qr: 25, .thirdParty: 20],
    accounts: [.card: 65, .wechatPay: 20, .alipay: 10, .crypto: 5],
    people: PeopleHabit(ages: 18...50, women: 18), usesLink: true
  )
}
