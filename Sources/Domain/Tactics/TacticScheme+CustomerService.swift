extension TacticScheme {
  /// T04: a shop, courier or lender calls about a refund, a claim or a service to be cancelled.
  static let customerService: [Tactic] = [
    Tactic(
      "T04", "冒充电商物流客服", "posing as shop or courier service",
      aliases: ["冒充客服", "冒充电商物流客服类", "冒充电商客服"],
      keywords: """
        客服:4 退款:5 理赔:8 快递丢失:9 快递丢:8 商品质量:7 质量问题:6
        百万保障:9 会员扣费:8 自动扣费:8 取消会员:8 关闭会员:8 误开通:8
        直播会员:8 双倍赔偿:9 三倍赔偿:9 共享屏幕:5 屏幕共享:5 备用金:6
        淘宝客服:9 京东客服:7 抖音客服:8 快递客服:9 物流:4 退货:5 注销会员:7
        保险扣费:8 取消:2 每月扣:7 扣费:5
        """,
      advice: Advice(
        keyLine: Wording(
          "正规退款原路退回，不用您转账，也不用共享屏幕。",
          "A real refund returns the way it was paid; it needs no transfer and no shared screen."),
        questions: [
          Wording(
            "对方是不是让您下载会议软件或共享屏幕？",
            "Were you asked to install a meeting app or to share your screen?"),
          Wording(
            "是不是说不取消就要扣费？",
            "Were you told of a charge unless you cancel?"),
        ],
        action: Wording(
          "马上关闭屏幕共享，挂断电话，到官方平台查订单。",
          "Stop sharing the screen, hang up, and look up the order on the official site."))),
    Tactic(
      "T0401", "退款理赔", "refund or claim",
      keywords: "退款理赔:9 理赔款:9 赔付:6 丢件:9"),
    Tactic(
      "T0402", "百万保障", "the million-yuan cover to be cancelled",
      keywords: "微信百万保障:9 医疗险扣费:8 保障服务:7 账户安全险:8"),
    Tactic(
      "T0403", "会员自动扣费", "a membership that renews itself",
      keywords: "会员到期:7 自动续费:8 代理商会员:9 学生会员:6 取消直播:8"),
    Tactic(
      "T0404", "快递丢失", "a parcel lost",
      keywords: "包裹丢失:9 快件丢失:9 快递损坏:8"),
  ]
}
