extension TacticScheme {
  /// T08: police, courts and offices that threaten and want the savings moved.
  static let officials: [Tactic] = [
    Tactic(
      "T08", "冒充公检法及政府机关", "posing as police, courts, government",
      aliases: ["冒充公检法", "冒充公检法及政府机关类", "公检法"],
      keywords: """
        公检法:9 公安局:6 冒充公安:9 冒充警察:9 冒充民警:9 冒充电话局:9 自称公安:8 派出所:3 警察:3 民警:2 警官:6 检察院:8 检察官:8
        法院:5 通缉令:9 逮捕令:9 逮捕证:9 涉嫌洗钱:9 洗钱:7 涉案:5 涉嫌:5
        安全账户:9 资金清查:9 资金核查:9 清查:6 保密:5 冻结账户:6 社保:5
        医保:6 医保卡:7 疾控:7 出入境:7 护照:5 入境管理:8 电话欠费:9
        欠费:6 包裹藏毒:9 毒品:6 通信管理局:9 公安机关:4 笔录:6
        扰乱金融秩序:9 存款冻结:7 工信部:6 停机:5 名下手机号:6 诈骗短信:5
        税务局:5 民政局:5
        """,
      advice: Advice(
        keyLine: Wording(
          "公检法不在电话里办案，没有安全账户。",
          "Police and courts handle no case by telephone; there is no safe account."),
        questions: [
          Wording(
            "对方是不是让您保密、去没人的地方？",
            "Were you told to keep it secret and go where nobody is?"),
          Wording(
            "是不是要您把钱转到指定账户？",
            "Are you to move money to an account they name?"),
        ],
        action: Wording(
          "挂断电话，打110或96110核实，不要转账。",
          "Hang up, call 110 or 96110 yourself, and transfer nothing."))),
    Tactic(
      "T0801", "安全账户", "the safe account",
      keywords: "指定账户:5 安全帐户:9 保护账户:8 国家账户:9"),
    Tactic(
      "T0802", "电话欠费", "telephone arrears",
      keywords: "固话欠费:9 话费欠费:8 座机欠费:9 电信局:8 电话局:8 座机:4"),
    Tactic(
      "T0803", "医保社保异常", "health or social insurance",
      keywords: "医保异常:9 社保异常:9 医保卡被盗刷:9 社保卡停用:9 医保局:8"),
    Tactic(
      "T0804", "包裹藏毒", "drugs in a parcel",
      keywords: "藏毒:9 包裹涉毒:9 海关查扣:8 违禁品:7"),
    Tactic(
      "T0805", "冒充疾控", "disease control",
      keywords: "疾控中心:8 流调:7 行程异常:8"),
    Tactic(
      "T0806", "冒充社保民政补贴", "offices that promise a subsidy", aliases: ["冒充政府机关补贴"],
      keywords: "补贴:5 生育津贴:8 养老金认证:8 领取补贴:8 劳动补贴:8 个税:4"),
  ]
}
