extension TacticScheme {
  /// T01: orders faked for a commission, small rebates first, then ever larger advances.
  static let brushing: [Tactic] = [
    Tactic(
      "T01", "刷单返利", "brushing orders for rebate", aliases: ["刷单", "刷单返利类", "兼职刷单"],
      keywords: """
        刷单:9 刷信誉:8 做任务:7 返佣:8 返利:6 垫付:5 福利群:7 点赞:6
        关注公众号:6 佣金:6 抢单:8 连单:8 卡单:8 复合任务:8 派单:6 兼职:5
        做单:7 接单:4 任务单:7 做数据:6 修复数据:7 福利单:7 小额返现:7
        """,
      advice: Advice(
        keyLine: Wording(
          "刷单就是诈骗，先返小钱是为了骗大钱。",
          "Paid orders are a fraud: the small rebates are bait."),
        questions: [
          Wording(
            "对方是不是先返了几笔小钱？",
            "Were the first few small amounts paid back?"),
          Wording(
            "现在是不是要再做几单才能提现？",
            "Must more orders be done before you can withdraw?"),
        ],
        action: Wording(
          "停止转账，退出群聊，保存聊天和转账记录。",
          "Stop paying, leave the group, keep the chat and the payment records."))),
    Tactic(
      "T0101", "点赞关注返佣", "likes and follows for commission", aliases: ["点赞返佣"],
      keywords: "点赞员:9 点赞返佣:9 关注返现:8 抖音点赞:8"),
    Tactic(
      "T0102", "抢单连单卡单", "chained orders",
      keywords: "连环单:9 卡单:8 三连单:9 联单:8 做错单:8 操作失误:6"),
    Tactic(
      "T0103", "色情引流做任务", "tasks for a promised date", aliases: ["约炮任务"],
      keywords: "约炮:7 同城约会:7 空降:7 上门服务:6 解锁:4"),
    Tactic(
      "T0104", "快递引流礼品刷单", "gift parcels that lead to tasks",
      keywords: "扫码领礼品:7 免费礼品:6 引流卡片:7"),
  ]
}
