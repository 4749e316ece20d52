extension TacticScheme {
  /// T09: a romance kept for money, without an investment.
  static let romance: [Tactic] = [
    Tactic(
      "T09", "网络婚恋、交友", "romance", aliases: ["网络婚恋交友", "网络婚恋、交友类（非虚假网络投资理财类）", "网络婚恋、交友类"],
      keywords: """
        网恋:8 男友:5 女友:5 男朋友:5 女朋友:5 交友:6 婚恋:8 相亲:7
        恋爱:6 谈恋爱:7 见面:4 路费:6 生病:4 军人:3 海外:3 美国军官:9
        维和:8 包裹寄送:4 清关费:8 重金求子:9 彩礼:6 探探:7 陌陌:5
        世纪佳缘:8 珍爱网:8 征婚:8 生日礼物:5 网上认识:5 约会:5 确定关系:7
        网上聊天:3
        """,
      advice: Advice(
        keyLine: Wording(
          "没见过面就要钱的感情是骗局。",
          "Love that asks for money before you have met is a fraud."),
        questions: [
          Wording(
            "您见过本人、视频过吗？",
            "Have you met, or seen them in a live call?"),
          Wording(
            "每次要钱的理由是不是都不一样？",
            "Is there a new reason for money every time?"),
        ],
        action: Wording(
          "先不给钱，跟一位家人说这件事。",
          "Give nothing for now, and tell one person of your family."))),
    Tactic(
      "T0901", "军人、海外身份", "soldiers and people abroad",
      keywords: "海外军官:9 战地医生:9 外籍:6 石油工程师:8"),
    Tactic(
      "T0902", "见面路费", "fares for a meeting",
      keywords: "见面费:8 车票钱:7 机票钱:7 买票来看:8"),
    Tactic(
      "T0903", "重金求子", "money for a child",
      keywords: "求子:9 代孕:6"),
  ]
}
