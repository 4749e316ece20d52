extension TacticScheme {
  /// T10: game accounts and goods sold or bought outside the game.
  static let gameGoods: [Tactic] = [
    Tactic(
      "T10", "网络游戏产品虚假交易", "game goods", aliases: ["游戏产品虚假交易", "网络游戏虚假交易"],
      keywords: """
        游戏账号:9 游戏装备:9 游戏币:8 皮肤:7 免费皮肤:9 代练:9 王者荣耀:7
        和平精英:7 吃鸡:6 原神:6 卖号:8 买号:7 游戏:5 装备:6 账号解冻:6
        交易平台:4 未成年:4 防沉迷:8 游戏充值:6 租号:8 蛋仔:6 迷你世界:6
        解除防沉迷:9
        """,
      advice: Advice(
        keyLine: Wording(
          "游戏账号和装备只在官方平台交易。",
          "Trade game accounts and goods only where the game itself does."),
        questions: [
          Wording(
            "是不是让您到另一个网站交易？",
            "Were you sent to another site for the deal?"),
          Wording(
            "是不是说账户冻结要充钱解冻？",
            "Were you told to pay to unfreeze the account?"),
        ],
        action: Wording(
          "不再充钱，改掉支付密码，保存网址和聊天。",
          "Pay no more, change the payment password, keep the address and the chat."))),
    Tactic(
      "T1001", "装备、账号、代练", "goods, accounts, boosting",
      keywords: "买账号:7 卖账号:8 出售账号:8 低价装备:8"),
    Tactic(
      "T1002", "免费皮肤", "free skins",
      keywords: "送皮肤:9 领皮肤:9 免费领取皮肤:9 限时皮肤:8"),
  ]
}
