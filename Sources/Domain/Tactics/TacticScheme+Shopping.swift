extension TacticScheme {
  /// T03: goods or services paid for and never delivered.
  static let shopping: [Tactic] = [
    Tactic(
      "T03", "虚假购物、服务", "fake goods or services", aliases: ["虚假购物", "虚假购物服务"],
      keywords: """
        私下转账:6 定金:5 不发货:8 未发货:8 发货:4 低价:5 闲鱼:6 二手:5
        代购:6 抢票:7 黄牛:6 演唱会:6 论文:6 代写:7 办证:6 拉黑:3
        追损:8 追回损失:8 追回被骗:8 黑客追款:9 网上购买:5 买手机:5 烟酒:4
        茅台:5 租房:4 上门维修:6 家政:5 宠物:4 办理签证:6 网购:4
        """,
      advice: Advice(
        keyLine: Wording(
          "离开平台私下付款，钱货两空。",
          "Once you pay outside the platform, nobody protects your money."),
        questions: [
          Wording(
            "付款是不是在原来的平台以外？",
            "Was the payment made outside the platform?"),
          Wording(
            "对方是不是一再要求加付费用？",
            "Are you asked to pay one more fee again and again?"),
        ],
        action: Wording(
          "不再付任何费用，保存商品页面和收款账户。",
          "Pay no further fee, and keep the page of the offer and the account."))),
    Tactic(
      "T0301", "低价购物", "goods far below their price",
      keywords: "低价出售:7 便宜出售:6 海外代购:7 朋友圈购买:7"),
    Tactic(
      "T0302", "代抢票", "tickets to be had for a fee",
      keywords: "代抢:8 门票:5 高价票:6 内部票:7"),
    Tactic(
      "T0303", "论文代写与办证", "papers and papers of identity",
      keywords: "论文发表:7 代发论文:8 包过:7 考试答案:7 买学历:7"),
    Tactic(
      "T0304", "追损二次诈骗", "recovering an earlier loss", aliases: ["二次诈骗"],
      keywords: "帮忙追回:9 网警追款:9 挽回损失:7 退赔:6 帮你追回:9 律师追款:8"),
  ]
}
