extension TacticScheme {
  /// T06: a credit record said to be at risk unless accounts are closed.
  static let creditRecord: [Tactic] = [
    Tactic(
      "T06", "虚假征信", "credit record", aliases: ["虚假征信类", "注销校园贷"],
      keywords: """
        征信:7 影响征信:9 注销:5 校园贷:9 白条:6 京东金条:8 金条:6 花呗:5
        借呗:5 清空额度:9 银保监会:8 银监会:8 学生贷:9 学生认证:8 注销账户:7
        不良记录:7 征信修复:9 京东金融:8 利率过高:8 国家政策:5 关闭额度:9
        贷款额度:4 信用逾期:6
        """,
      advice: Advice(
        keyLine: Wording(
          "征信由人民银行管理，谁也不能代您注销或修复。",
          "Credit records are kept by the central bank; nobody can close or mend them for you."),
        questions: [
          Wording(
            "对方是不是让您把额度借出来转走？",
            "Were you told to draw your limit and transfer it?"),
          Wording(
            "是不是自称银保监会、京东或支付宝客服？",
            "Did they claim to be a regulator or a platform?"),
        ],
        action: Wording(
          "不要借款转账，挂断，用官方热线查自己的记录。",
          "Do not borrow or transfer; hang up and ask the official line about your record."))),
    Tactic(
      "T0601", "注销校园贷、白条", "closing a student loan or credit line",
      keywords: "注销校园贷:9 注销白条:9 关闭白条:9 注销金条:9 关闭金条:9 学生账户:7"),
    Tactic(
      "T0602", "征信修复", "mending a credit record",
      keywords: "修复征信:9 消除逾期:9 征信洗白:9"),
  ]
}
