import Domain

extension CallDraft {
  /// Tells the call as an officer writes it: who calls, the story, how it stands.
  mutating func addNarrative() {
    let opening = dice.pick(Wording.openings(plan.kind, caller: sheet.caller.relation))
    sheet.narrative = opening + telling() + closing()
    if dice.chance(6) { sheet.note = dice.pick(Wording.notes) }
  }

  private mutating func telling() -> String {
    let part = String(dice.within(2...60) * 10)
    let officer = dice.pick(Names.families) + "警官"
    return scene.story.told { gap in
      switch gap {
      case .identity: identity ?? "对方"
      case .app: gang.app ?? "会议软件"
      case .link: gang.link.canonical
      case .amount: plan.amount.told
      case .phone: gang.phone(phonePlace).said
      case .bank: gang.account(accountPlace).identifier.keeper
      case .tail: String(gang.account(accountPlace).identifier.canonical.suffix(4))
      case .part: part
      case .officer: officer
      }
    }
  }

  private mutating func closing() -> String {
    if plan.kind == .dissuasion { return dice.pick(Wording.results(sheet.dissuasion?.result)) }
    let paid = sheet.money.filter { $0.kind == .paid }
    guard !paid.isEmpty else { return dice.pick(Wording.closings(plan.kind)) }
    let sum = paid.reduce(Fen.zero) { $0 + $1.amount.fen }
    let payments = paid.count == 1 ? "转账\(sum.told)元" : "分\(paid.count)笔转账共\(sum.told)元"
    return "事主\(payments)" + dice.pick(Wording.closings(plan.kind))
  }
}

extension Fen {
  /// The sum as a narrative has it, without 元: `5万`, `12800`, `3168.50`.
  fileprivate var told: String {
    if count % 100 != 0 { return yuan }
    return count % 1_000_000 == 0 ? "\(count / 1_000_000)万" : String(count / 100)
  }
}

extension Identifier {
  /// Where the account is kept.
  fileprivate var keeper: String {
    switch kind {
    case .alipay: "支付宝"
    case .wechatPay: "微信"
    case .crypto: "虚拟币"
    case .bankAccount: "对公"
    default: issuer ?? "银行"
    }
  }
}
