extension TacticScheme {
  /// T13: what fits no other class.
  static let other: [Tactic] = [
    Tactic(
      "T13", "其他", "other", aliases: ["其它", "其他类型诈骗"],
      keywords: """
        改签:9 退改签:9 机票:5 航班取消:9 航班:6 中奖:8 公证费:8 绑架:8
        车祸:6 手术费:7 出事:5 房东:7 房租:5 退税:7 虚构险情:9 刮刮卡:8
        抽奖:6 幸运观众:9 个人所得税:4 交通事故:5 看守所捞人:8 假币:5
        换零钱:6
        """,
      advice: Advice(
        keyLine: Wording(
          "先挂断，用官方电话核实，再决定。",
          "Hang up first, check on an official number, then decide."),
        questions: [
          Wording(
            "对方是不是催您马上转账？",
            "Are you pressed to pay at once?"),
          Wording(
            "是不是不让您告诉别人？",
            "Were you told to tell nobody?"),
        ],
        action: Wording(
          "停止操作，跟家人核实，拿不准就打96110。",
          "Stop, check with your family, and call 96110 when in doubt."))),
    Tactic(
      "T1301", "机票退改签", "flights cancelled or changed", aliases: ["机票改签"],
      keywords: "航班延误:9 机票改签:9 机票退票:9 延误险:8"),
    Tactic(
      "T1302", "中奖", "a prize",
      keywords: "中了大奖:9 领奖:8 奖金:5 获奖:6 二等奖:9 一等奖:9"),
    Tactic(
      "T1303", "虚构险情", "an emergency made up", aliases: ["虚构车祸绑架手术"],
      keywords: "被绑架:9 出车祸:8 急需手术:9 住院押金:7 赎金:9 儿子出事:9"),
    Tactic(
      "T1304", "冒充房东", "posing as landlord",
      keywords: "我是房东:9 交房租:7 房租打到:8"),
    Tactic(
      "T1305", "退税", "tax refund", aliases: ["虚假退税"],
      keywords: "退税款:9 购车退税:9 购房退税:9 契税:6 车辆购置税:8 补贴退税:9"),
  ]
}
