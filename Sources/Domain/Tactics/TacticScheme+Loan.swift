extension TacticScheme {
  /// T05: loans that cost a fee before they are paid out.
  static let loan: [Tactic] = [
    Tactic(
      "T05", "贷款、代办信用卡", "loan or credit card", aliases: ["贷款代办信用卡", "贷款"],
      keywords: """
        贷款:6 放款:8 解冻费:9 刷流水:9 流水:4 验证还款能力:9 还款能力:8
        认证金:8 额度:4 无抵押:7 低息:7 征信不好:6 代办信用卡:9 信用卡提额:8
        银行卡号填错:9 卡号填错:9 卡号错误:8 账号填写错误:8 贷款APP:8 借款:4
        工本费:6 会员费:4 网贷:5 办理贷款:9 申请贷款:8 保证金:3 解冻:5
        """,
      advice: Advice(
        keyLine: Wording(
          "放款前要您先交钱的贷款都是诈骗。",
          "A loan that asks for money before it pays is a fraud."),
        questions: [
          Wording(
            "是不是还没拿到钱，先要交费？",
            "Are you to pay before you get any money?"),
          Wording(
            "是不是说卡号填错、账户被冻结？",
            "Were you told the card number is wrong and the account frozen?"),
        ],
        action: Wording(
          "不要交解冻费，删除软件前先截图，贷款去银行办。",
          "Pay no fee; take screenshots first, then go to a bank for a loan."))),
    Tactic(
      "T0501", "解冻费", "a fee to unfreeze the loan",
      keywords: "账户冻结需解冻:9 解冻金:9 资金冻结:5"),
    Tactic(
      "T0502", "刷流水", "turnover to prove", aliases: ["包装流水"],
      keywords: "包装流水:9 做流水:9 走流水:8"),
    Tactic(
      "T0503", "保证金", "a deposit first",
      keywords: "贷款保证金:9 履约金:7 首期还款:7"),
    Tactic(
      "T0504", "代办信用卡", "a credit card arranged for you",
      keywords: "办信用卡:8 大额信用卡:9 提额:6"),
  ]
}
