import Domain

extension SampleDay {
  /// The two cases of 6 November that the desk's first report made known.
  static let published = [arrearsPaid, arrearsStopped]

  private static let publishedDay = day.adding(days: -4)

  /// Told of arrears, put through to a false police station, paid at a counter.
  static let arrearsPaid: CallSheet = {
    var dice = Dice(seed: seed, of: 1)
    let received = Instant(day: publishedDay, hour: 11, minute: 40)
    let payee = dice.bankCard(of: Bank(name: "中国工商银行", prefix: "622202", length: 19))
    var sheet = CallSheet(
      id: dice.uuid(at: received), receivedAt: received, kind: .loss,
      tactic: CallSheet.TacticChoice(code: Tactics.arrears, isGiven: true))
    sheet.source = .emergency110
    sheet.caller = CallSheet.Caller(phone: dice.mobile(), name: "周淑珍", relation: .oneself)
    sheet.victim = victim("周淑珍", .female, 63, division: "110102", phone: sheet.caller.phone)
    sheet.narrative =
      "10时许在家接到自称电话局的来电，称其名下一部固话欠费3600元，随后转到某“公安局”。一名“陈警官”称其扰乱金融秩序，家中存款即将冻结，要求转到指定账户。11时许事主到工商银行柜面汇出5万元，回家后与子女说起方知被骗。"
    sheet.elements = elements(identity: "电话局工作人员、“陈警官”", pretext: "固话欠费3600元，扰乱金融秩序")
    sheet.identifiers = [
      CallSheet.Mention(identifier: payee, role: .payee, bank: payee.issuer, level: 1)
    ]
    var demanded = CallSheet.MoneyEntry(
      kind: .demanded, amount: Amount(fen: Fen(360_000), isApproximate: false, said: "3600元"))
    demanded.at = Instant(day: publishedDay, hour: 10)
    var paid = CallSheet.MoneyEntry(
      kind: .paid, amount: Amount(fen: Fen(5_000_000), isApproximate: false, said: "5万元"))
    paid.at = Instant(day: publishedDay, hour: 11)
    paid.channel = .counter
    paid.to = payee
    sheet.money = [demanded, paid]
    return sheet
  }()

  /// Told of arrears, stopped at the counter by the officer posted there.
  static let arrearsStopped: CallSheet = {
    var dice = Dice(seed: seed, of: 2)
    let received = Instant(day: publishedDay, hour: 12)
    let payee = dice.bankCard(of: .minsheng)
    var sheet = CallSheet(
      id: dice.uuid(at: received), receivedAt: received, kind: .dissuasion,
      tactic: CallSheet.TacticChoice(code: Tactics.arrears, isGiven: true))
    sheet.source = .bank
    sheet.caller = CallSheet.Caller(phone: dice.mobile(), relation: .police)
    sheet.victim = victim("韩德明", .male, 58, division: "110105", phone: dice.mobile())
    sheet.narrative =
      "12时许，驻建设银行某支行民警发现一名客户神色慌张要汇款。经询问，近日多次有人自称警察来电，称其固话欠费3168元，须把钱寄到武汉，或转入民生银行一账户，否则冻结其个人账户。民警当场说明系诈骗，客户放弃汇款。"
    sheet.elements = elements(identity: "警察", pretext: "固话欠费3168元，否则冻结账户")
    sheet.identifiers = [
      CallSheet.Mention(identifier: payee, role: .payee, bank: payee.issuer, level: 1)
    ]
    var prevented = CallSheet.MoneyEntry(
      kind: .prevented, amount: Amount(fen: Fen(316_800), isApproximate: false, said: "3168元"))
    prevented.channel = .counter
    prevented.to = payee
    sheet.money = [prevented]
    sheet.dissuasion = CallSheet.Dissuasion(
      channel: .counter, level: .high, reached: .reached, result: .persuadedBefore)
    return sheet
  }()

  private static func victim(
    _ name: String, _ sex: Sex, _ age: Int, division: String, phone: String?
  ) -> CallSheet.Victim {
    var victim = CallSheet.Victim()
    victim.name = name
    victim.sex = sex
    victim.age = age
    victim.occupation = "退休人员"
    victim.phone = phone
    victim.division = division
    return victim
  }

  private static func elements(identity: String, pretext: String) -> CallSheet.Elements {
    var elements = CallSheet.Elements()
    elements.wayIn = WayIn.phone.rawValue
    elements.tools = [ContactTool.phone.rawValue]
    elements.claimedIdentity = identity
    elements.pretext = pretext
    elements.phrases = ["冻结账户"]
    return elements
  }
}
