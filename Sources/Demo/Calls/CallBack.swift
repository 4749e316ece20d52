import Domain

/// A call-back to the victim of an earlier case.
enum CallBack {
  static func sheet(to earlier: CallSheet, at instant: Instant, _ dice: inout Dice) -> CallSheet {
    var sheet = CallSheet(
      id: dice.uuid(at: instant), receivedAt: instant, kind: .followUp, tactic: earlier.tactic)
    sheet.source = .hotlineOut
    sheet.caller = CallSheet.Caller(
      phone: earlier.victim.phone, name: earlier.victim.name, relation: .oneself)
    sheet.victim = earlier.victim
    sheet.victim.idNumber = nil
    sheet.narrative = dice.pick(earlier.kind == .loss ? afterLoss : afterWarning)
    return sheet
  }

  private static let afterWarning = [
    "回访事主，称已不再与对方联系，未转账。", "回访：事主已卸载相关软件，资金安全。",
    "回访无异常，再次提醒防范二次诈骗。", "回访家属，称事主情绪稳定，未再操作转账。",
  ]

  private static let afterLoss = [
    "回访事主，补充提供聊天记录截图，提醒防范“追损”二次诈骗。", "回访告知案件进展，事主无新的损失。",
    "回访事主，称对方又换号码联系，已告知不要理会。",
  ]
}
