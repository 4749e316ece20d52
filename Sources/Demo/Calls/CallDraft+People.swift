import Domain

extension CallDraft {
  /// Who calls, and who is to lose or has lost money.
  mutating func addPeople() {
    let relation = relations.pick(&dice)
    let isOwn = relation == .oneself
    let isFemale = dice.chance(plan.script.people.women)
    let name = Names.person(isFemale: isFemale, &dice)
    let phone = dice.mobile()

    sheet.caller = CallSheet.Caller(
      phone: isOwn ? phone : dice.mobile(),
      name: dice.chance(60) ? (isOwn ? name : Names.person(&dice)) : nil,
      relation: relation)
    guard plan.kind != .tip else { return }
    addVictim(isFemale: isFemale)
    guard plan.kind != .consultation else { return }
    sheet.victim.name = name
    sheet.victim.phone = phone
    addDocument(isFemale: isFemale)
  }

  private mutating func addVictim(isFemale: Bool) {
    let people = plan.script.people
    let age = (dice.within(people.ages) + dice.within(people.ages)) / 2
    var victim = CallSheet.Victim()
    victim.sex = dice.chance(97) ? (isFemale ? .female : .male) : nil
    victim.age = dice.chance(92) ? age : nil
    victim.occupation = dice.chance(80) ? occupation(at: age) : nil
    victim.education = dice.chance(62) ? education(at: age) : nil
    victim.division = dice.chance(88) ? Divisions.city.pick(&dice) : nil
    victim.isRepeat = dice.chance(50) ? dice.chance(6) : nil
    victim.wasWarned = dice.chance(50) ? dice.chance(18) : nil
    sheet.victim = victim
  }

  private mutating func addDocument(isFemale: Bool) {
    guard plan.kind == .loss, dice.chance(55), let age = sheet.victim.age else { return }
    sheet.victim.idNumber = dice.residentID(
      division: dice.pick(Divisions.births), age: age, isFemale: isFemale, day: plan.receivedAt.day)
  }

  private mutating func occupation(at age: Int) -> String {
    switch age {
    case ..<18: "学生"
    case 66...: dice.chance(85) ? "退休人员" : "务农"
    default: dice.pick(plan.script.people.occupations)
    }
  }

  private mutating func education(at age: Int) -> String {
    switch age {
    case ..<16: "初中"
    case 56...: dice.pick(["小学", "初中", "高中", "大专"])
    default: dice.pick(["初中", "高中", "中专", "大专", "本科", "本科", "硕士"])
    }
  }

  private var relations: Weighted<Relation> {
    switch sheet.source {
    case .bank: Self.atBank
    case .station: Self.atStation
    default: Self.onTheLine
    }
  }

  private static let onTheLine: Weighted<Relation> = [
    .oneself: 80, .family: 14, .friend: 4, .employer: 1, .other: 1,
  ]
  private static let atBank: Weighted<Relation> = [.teller: 78, .police: 14, .oneself: 8]
  private static let atStation: Weighted<Relation> = [.police: 70, .oneself: 30]
}
