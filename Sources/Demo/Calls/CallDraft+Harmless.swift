import Domain

extension CallDraft {
  /// A call that was about no fraud at all.
  mutating func addHarmless() {
    sheet.tactic = CallSheet.TacticChoice(code: "T13", isGiven: false)
    sheet.caller = CallSheet.Caller(phone: dice.chance(85) ? dice.mobile() : nil)
    sheet.narrative = dice.pick(plan.kind == .invalid ? Self.pointless : Self.genuine)
    guard plan.kind == .notFraud, dice.chance(40) else { return }
    sheet.identifiers = [CallSheet.Mention(identifier: OfficialNumber.pick(&dice), role: .neutral)]
  }

  private static let pointless = [
    "接通后无人说话。", "拨错号码。", "接通后随即挂断，回拨无人接听。", "醉酒人员拨打，无实际诉求。",
    "儿童误拨。", "辱骂接警员，已告诫。",
  ]

  private static let genuine = [
    "来电核实银行客服来电，经查为银行正常还款提醒，非诈骗。",
    "来电咨询社区上门登记是否诈骗，经与社区核实为正常走访。",
    "来电称收到扣款短信，核实为本人办理的视频会员自动续费，已告知关闭方法。",
    "来电反映与网店的退货纠纷，属消费纠纷，告知拨打12315。",
    "来电核实反诈中心来电真伪，确为本中心预警电话。",
    "来电称儿子借钱未还，属民间借贷纠纷，告知途径。",
  ]
}
