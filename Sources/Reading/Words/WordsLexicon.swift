import Domain

/// The terms by which free words tell what kind of call it is and what became of the money.
enum WordsLexicon {
  static let followUp = ["回访"]
  static let dissuasion = ["劝阻", "劝止", "拦截", "拦下"]
  static let dissuaded = ["劝阻成功", "成功劝阻", "劝住", "拦截成功", "成功拦截", "拦下"]
  static let tip = ["举报", "提供线索"]
  static let attempt = [
    "未遂", "识破", "没转", "没有转", "未转", "没汇", "没有汇", "未汇", "没付", "没有付", "未付",
    "没上当", "没有上当", "未上当", "没被骗", "未被骗", "没有被骗", "没有损失", "无损失",
  ]
  static let inProgress = ["正在"]
  static let loss = ["报案", "已转", "转了", "汇了", "被骗了", "被骗走", "骗走了"]
  static let notFraud = ["非诈骗", "不是诈骗"]

  /// A term that tells what became of an amount near it.
  struct Verb {
    let term: String
    let kind: MoneyKind
    /// The term alone does not tell whether it happened: 要他转 is not 转了.
    let isBare: Bool
  }

  static let verbs: [Verb] =
    [
      "转了", "转账了", "已转", "转走", "转过", "转出", "转去", "汇了", "已汇", "汇出", "打了", "付了",
      "已付", "充了", "存了", "交了", "缴了", "刷了", "寄了", "投了", "给了", "垫了", "被骗", "被骗走",
      "被骗了", "骗走", "骗了", "损失", "损失了", "转掉", "扣了", "转账成功",
    ].map { Verb(term: $0, kind: .paid, isBare: false) }
    + [
      "转", "转账", "转款", "汇", "汇款", "打款", "付款", "支付", "充值", "存入", "转入", "投入",
      "垫付", "交", "缴", "缴纳", "交纳", "付", "寄",
    ].map { Verb(term: $0, kind: .paid, isBare: true) }
    + [
      "要", "索要", "要求", "需要", "须", "需", "让", "勒索", "敲诈", "欠费", "拖欠", "保证金", "解冻费",
      "手续费", "涉案", "准备", "打算",
    ].map { Verb(term: $0, kind: .demanded, isBare: false) }
    + ["返了", "返利", "返佣", "返现", "提现", "提现了"].map {
      Verb(term: $0, kind: .rebate, isBare: false)
    }
    + ["退回", "追回", "返还", "退还"].map { Verb(term: $0, kind: .returned, isBare: false) }
    + ["避免损失", "避免", "保住"].map { Verb(term: $0, kind: .prevented, isBare: false) }

  /// Before a bare verb: it was asked for, or did not happen.
  static let unreal = [
    "要", "让", "叫", "需", "须", "催", "令", "准备", "打算", "想", "没", "未", "不", "差点", "即将",
    "正在", "正", "将",
  ]

  /// Before an account or a number: it is the caller's or the victim's.
  static let own = [
    "本人", "自己", "事主", "受害人", "报警人", "报案人", "来电人", "机主", "从", "用", "我的", "她的",
    "他的",
  ]
}
