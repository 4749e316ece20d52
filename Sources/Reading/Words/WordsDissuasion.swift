import Domain

/// How somebody was kept from paying, as far as free words tell.
enum WordsDissuasion {
  static func read(_ text: FoldedText, _ story: WordsStory) -> CallSheet.Dissuasion {
    var dissuasion = CallSheet.Dissuasion(channel: channels.cues(in: text).first?.meaning ?? .phone)
    dissuasion.level = levels.cues(in: text).first?.meaning
    dissuasion.reached = reached.cues(in: text).first?.meaning
    dissuasion.result =
      results.cues(in: text).first?.meaning ?? (story.isFoiled ? .persuadedBefore : nil)
    return dissuasion
  }

  private static let channels = WordSet<DissuasionChannel>(longestFirst: [
    (.homeVisit, "上门 入户 登门 见面劝阻"),
    (.threeWay, "三方通话"),
    (.sms, "短信劝阻 发短信劝"),
    (.counter, "柜面 柜台 柜员 网点 支行 储蓄所 大堂经理"),
    (.atm, "atm机前 atm前"),
    (.family, "联系家人 联系家属 联系其家人 联系其孙子 联系其儿子"),
    (.telecomOperator, "停机 关停 保护性停机"),
  ])
  private static let levels = WordSet<RiskLevel>(longestFirst: [
    (.extreme, "特高危 极高危"), (.high, "高危"), (.medium, "中危"), (.low, "低危"),
  ])
  private static let reached = WordSet<Reached>(longestFirst: [
    (.noAnswer, "无人接听 未接听 没人接"), (.hungUp, "被挂断 挂断我"), (.busy, "占线 通话中"),
    (.switchedOff, "关机"), (.reached, "接通 联系上 见面 电话联系"),
  ])
  private static let results = WordSet<DissuasionResult>(longestFirst: [
    (.persuadedBefore, "劝阻成功 成功劝阻 劝住 放弃 拦截成功 拦下 未转出 未汇出 未转账 没有汇 没汇 已取消 制止"),
    (.persuadedStop, "停止继续转账 不再转账 劝停"),
    (.paidAnyway, "仍然转 仍转 还是转了 执意转"),
    (.unreachable, "联系不上 无法联系"),
    (.refused, "拒绝劝阻 不听劝 不听劝阻 坚持要转"),
    (.falseAlarm, "误报"),
  ])
}
