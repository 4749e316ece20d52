extension TacticScheme {
  /// T02: platforms that show profits and never pay them out.
  static let investment: [Tactic] = [
    Tactic(
      "T02", "虚假网络投资理财", "fake investment", aliases: ["虚假投资理财", "杀猪盘", "投资理财"],
      keywords: """
        投资:4 理财:5 炒股:7 荐股:9 股票:5 内幕:7 稳赚:8 稳赚不赔:9
        导师:6 老师带:6 平台充值:6 虚拟币:7 比特币:6 泰达币:6 USDT:6
        外汇:7 期货:7 黄金投资:7 博彩:6 彩票平台:7 平台漏洞:9 高回报:7
        收益:3 涨停:7 操盘:7 无法提现:5 提现:2 交割:6 原始股:9 打新:6
        数字货币:7 内部消息:7 内部渠道:7 杀猪盘:9 投资平台:8 盈利:5
        """,
      advice: Advice(
        keyLine: Wording(
          "能看见的盈利只是数字，提不出来的平台是假的。",
          "The profit is only a figure on a screen; what cannot be withdrawn is not there."),
        questions: [
          Wording(
            "平台是谁介绍的，从哪里下载的？",
            "Who named the platform, and where was it downloaded?"),
          Wording(
            "提现时是不是要先交税、保证金或手续费？",
            "Must a tax, deposit or fee be paid before withdrawing?"),
        ],
        action: Wording(
          "不再充值，保存平台网址、聊天记录和收款账户。",
          "Pay in nothing more; keep the address of the platform, the chat and the accounts."))),
    Tactic(
      "T0201", "荐股群", "share tips in a group",
      keywords: "荐股群:9 股票群:8 股神:7 牛股:8 直播间听课:7"),
    Tactic(
      "T0202", "虚拟币外汇黄金", "crypto, currencies and gold",
      keywords: "炒币:9 炒外汇:9 炒黄金:9 现货黄金:8 合约:4 币安:6 欧易:6"),
    Tactic(
      "T0203", "内部渠道与平台漏洞", "inside channels and bugs of a platform",
      keywords: "后台漏洞:9 系统漏洞:7 内部员工:4"),
    Tactic(
      "T0204", "婚恋交友诱导投资", "romance that ends in investment", aliases: ["杀猪盘（投资）"],
      keywords: "网恋投资:9 带我投资:9 一起投资:7 带她投资:9 诱导投资:8"),
    Tactic(
      "T0205", "虚假养老项目与慈善募捐", "fake pension projects and charities",
      keywords: "民族资产:9 养老项目:8 扶贫款:8 精准扶贫:7 军民融合:7"),
  ]
}
