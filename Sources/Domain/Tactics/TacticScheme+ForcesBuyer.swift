extension TacticScheme {
  /// T11: a buyer "of the army" orders and wants other goods advanced.
  static let forcesBuyer: [Tactic] = [
    Tactic(
      "T11", "冒充军警购物", "posing as army or police buyer", aliases: ["冒充军警购物类", "冒充部队采购"],
      keywords: """
        部队:6 采购:5 罐头:8 自热米饭:8 部队采购:9 军需:8 武警:6
        消防采购:8 代买:6 代购物资:7 帮忙代购:7 军用:5 司务长:9 后勤:5
        指导员:6 班长:3 订购:4 床垫:5 压缩饼干:8 教官:5 代垫:7 学校采购:6
        监狱采购:8
        """,
      advice: Advice(
        keyLine: Wording(
          "部队采购有合同和流程，不会让您垫钱买别的货。",
          "The army buys by contract and asks no shop to advance money for other goods."),
        questions: [
          Wording(
            "是不是让您向另一家垫款进货？",
            "Are you to advance money to another supplier?"),
          Wording(
            "对方付的款到账了吗，还是只有截图？",
            "Has their payment arrived, or is there only a screenshot?"),
        ],
        action: Wording(
          "不要垫款，到对方单位当面核实。",
          "Advance nothing; check in person with the unit named."))),
    Tactic(
      "T1101", "部队采购代垫", "goods advanced for the army",
      keywords: "部队订购:9 部队食堂:8 垫付货款:8 部队领导:7"),
    Tactic(
      "T1102", "冒充学校、消防采购", "school or fire brigade as buyer",
      keywords: "学校订购:7 消防队:6 消防大队:7"),
  ]
}
