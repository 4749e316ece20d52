import Domain

extension CallDraft {
  /// The ledger of the call: what was asked, paid, stopped, prevented.
  mutating func addMoney() {
    switch plan.kind {
    case .loss: addLoss(plan.amount)
    case .inProgress: addHalfWay()
    case .attempt: addDemanded()
    case .dissuasion: addDissuaded()
    case .consultation where dice.chance(12): addDemanded()
    default: break
    }
  }

  private mutating func addDissuaded() {
    switch sheet.dissuasion?.result {
    case .persuadedBefore: addPrevented(plan.amount)
    case .persuadedStop: addHalfWay()
    case .paidAnyway: addPaid(plan.amount)
    case .falseAlarm, nil: break
    case .open, .refused, .unreachable: addDemanded()
    }
  }

  private mutating func addHalfWay() {
    let paid = Fen(max(plan.amount.count / 100 * dice.within(20...60) / 10_000 * 10_000, 10_000))
    addPaid(paid)
    if plan.kind == .dissuasion { addPrevented(plan.amount) } else { addDemanded() }
  }

  private mutating func addLoss(_ amount: Fen) {
    addRebate(below: amount)
    addPaid(amount)
    guard let last = sheet.money.last, dice.chance(24) else { return }
    let stopped = dice.chance(40) ? last.amount.fen : Fen(last.amount.fen.count / 3)
    addComing(.stopped, stopped, from: last.to)
    if dice.chance(25) { addComing(.frozen, stopped, from: last.to) }
    if dice.chance(6) { addComing(.returned, stopped, from: last.to) }
  }

  private mutating func addRebate(below amount: Fen) {
    guard plan.script.paysRebates, amount.count > 200_000, dice.chance(60) else { return }
    let rebate = Fen(dice.within(20...600) * 100 + (dice.chance(30) ? dice.below(100) : 0))
    addComing(.rebate, rebate, from: nil)
  }

  private mutating func addComing(_ kind: MoneyKind, _ fen: Fen, from account: Identifier?) {
    guard fen > .zero else { return }
    var entry = CallSheet.MoneyEntry(kind: kind, amount: Amount(fen, spokenBy: &dice))
    if kind == .stopped || kind == .frozen { entry.to = account } else { entry.from = account }
    if kind == .rebate { entry.at = plan.receivedAt.adding(seconds: -dice.within(20...72) * 3600) }
    sheet.money.append(entry)
  }

  private mutating func addDemanded() {
    sheet.money.append(
      CallSheet.MoneyEntry(
        kind: .demanded,
        amount: Amount(plan.amount, spokenBy: &dice, approximate: dice.chance(10))))
  }

  private mutating func addPrevented(_ fen: Fen) {
    var entry = CallSheet.MoneyEntry(
      kind: .prevented, amount: Amount(fen, spokenBy: &dice, approximate: dice.chance(35)))
    entry.channel = plan.script.channels.pick(&dice)
    entry.to = payee(accountPlace)
    sheet.money.append(entry)
  }
}
