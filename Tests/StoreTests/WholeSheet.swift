import Domain

/// A sheet with every key of the contract.
enum WholeSheet {
  static func write(_ sheet: inout CallSheet) {
    sheet.source = .bank
    sheet.caller = .init(phone: "13900000031", name: "李甲", relation: .oneself)
    writeVictim(&sheet.victim)
    sheet.narrative = "来电自称公检法，要求转到安全账户"
    writeElements(&sheet.elements)
    sheet.identifiers = [
      .init(identifier: .card(31), role: .payee, holder: "王乙", bank: "工商银行", level: 1)
    ]
    sheet.add(.prevented, 50_000, from: .card(32), to: .card(31))
    sheet.money[0].at = Instant("2026-11-10T09:30:00+08:00")
    sheet.money[0].channel = .counter
    sheet.money[0].settlement = .instant
    sheet.dissuasion = .init(
      channel: .phone, level: .high, reached: .reached, result: .persuadedBefore)
    sheet.note = "已交班"
  }

  private static func writeVictim(_ victim: inout CallSheet.Victim) {
    victim.name = "李甲"
    victim.sex = .female
    victim.age = 61
    victim.education = "高中"
    victim.occupation = "退休"
    victim.idNumber = "110102196501010022"
    victim.phone = "13900000031"
    victim.division = "110102"
    victim.isRepeat = false
    victim.wasWarned = true
  }

  private static func writeElements(_ elements: inout CallSheet.Elements) {
    elements.wayIn = "phone"
    elements.tools = ["phone", "meeting_app"]
    elements.claimedIdentity = "北京市公安局"
    elements.pretext = "涉嫌洗钱"
    elements.phrases = ["资金清查，保密"]
    elements.screenSharing = false
    elements.remoteControl = true
    elements.ai = false
    elements.links = ["http://example.com/a"]
    elements.apps = ["会议"]
  }
}
