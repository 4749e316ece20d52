extension TacticScheme {
  /// T07: somebody known to the victim asks for money on a new account.
  static let acquaintance: [Tactic] = [
    Tactic(
      "T07", "冒充领导、熟人", "posing as superior or acquaintance", aliases: ["冒充领导熟人", "冒充熟人", "冒充领导"],
      keywords: """
        冒充领导:9 冒充老板:9 冒充熟人:9 冒充亲戚:9 冒充朋友:9 冒充同学:9
        冒充老师:8 冒充儿子:9 冒充女儿:9 换号:7 新号码:5 周转:6 转账截图:7
        猜猜我是谁:9 领导:5 老板:4 董事长:7 财务:5 会计:5 项目款:5 走账:6
        班主任:7 家长群:8 资料费:6 AI换脸:8 拟声:8 表弟:4 老同学:6
        急用钱:6 借钱:4 我是你领导:9 明天来我办公室:9 群主:3
        """,
      advice: Advice(
        keyLine: Wording(
          "熟人要钱，先打他原来的电话问一声。",
          "When somebody you know asks for money, call the number you already had."),
        questions: [
          Wording(
            "是新加的号码，还是原来的号码？",
            "Is it a new number or the one you always had?"),
          Wording(
            "您跟本人打过电话、见过面吗？",
            "Have you spoken to them in person?"),
        ],
        action: Wording(
          "先不转账，用原来的电话找本人核实。",
          "Pay nothing yet; check with them on their old number."))),
    Tactic(
      "T0701", "老板骗财务", "a boss to the bookkeeper", aliases: ["冒充老板骗财务"],
      keywords: "财务人员:6 公司群:6 合同款:6 企业QQ群:8 总经理:6"),
    Tactic(
      "T0702", "猜猜我是谁", "guess who is calling",
      keywords: "明天来办公室:9 到我办公室:9 听不出我:8"),
    Tactic(
      "T0703", "AI换脸拟声", "a face or voice made by AI", aliases: ["AI拟声"],
      keywords: "换脸:8 AI拟声:9 声音一样:8 AI语音:8 视频通话几秒:8"),
    Tactic(
      "T0704", "冒充老师家长群收费", "a teacher in the parents’ group",
      keywords: "群收费:8 班费:7 教材费:7"),
  ]
}
