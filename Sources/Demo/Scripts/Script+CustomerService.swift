import Domain

extension Script {
  /// T04 冒充电商物流客服, posing as a shop's or a courier's service.
  static let customerService = Script(
    tactic: "T04",
    scenes: [
      Scene(
        "快递丢失理赔", by: ["快递公司客服", "购物平台客服"],
        "接到自称{身份}的电话，准确说出订单信息，称快递丢失可三倍理赔，要求下载“{软件}”共享屏幕，引导转账{金额}元。"),
      Scene(
        "取消百万保障", by: ["微信支付客服", "短视频平台客服"],
        "对方自称{身份}，称误开通了百万保障服务，若不取消每月自动扣费，要求向“安全账户”转{金额}元验证资金流水。"),
      Scene(
        "商品质量退款", by: ["购物平台客服", "网店售后"],
        "来电显示{号码}，对方称所购商品质检不合格需退款，加QQ后发来{网址}，要求填写银行卡和验证码。"),
      Scene(
        "会员自动扣费", by: ["短视频平台客服", "直播平台客服"],
        "{身份}称直播平台会员到期自动续费，取消需与银联中心对接，在会议软件里一步步指导转出{金额}元。"),
      Scene(
        "包裹破损理赔", by: ["理赔专员", "快递公司客服"],
        "收到短信称包裹破损可理赔，拨打短信内电话后，{身份}要求关闭手机支付限额，向{银行}尾号{尾号}账户转{金额}元。"),
      Scene(
        "误设代理商", by: ["奶粉品牌客服", "购物平台客服"],
        "对方自称{身份}，称事主被误登记为代理商，每年须交服务费，取消须配合开通“备用金”并转出{金额}元。"),
    ],
    phrases: ["双倍理赔", "不取消会影响征信", "共享屏幕", "百万保障", "自动扣费", "刷流水验证"],
    waysIn: [.phone: 80, .sms: 14, .shoppingPlatform: 6],
    tools: [.phone, .meetingApp, .qq, .sms],
    apps: ["云端会议通", "理赔服务", "银联协助", "速联会议"],
    amounts: AmountHabit(median: 26_000),
    channels: [.mobileBank: 82, .netBank: 6, .thirdParty: 12],
    accounts: [.card: 92, .alipay: 5, .corporate: 3],
    people: PeopleHabit(ages: 20...60, women: 60),
    screenSharing: 70, usesLink: true
  )
}
