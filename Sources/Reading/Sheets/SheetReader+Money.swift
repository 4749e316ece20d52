import Domain

extension SheetReader {
  func ledger(
    _ sheet: SheetMembers, naming mentions: [CallSheet.Mention]
  ) -> [CallSheet.MoneyEntry] {
    let known = mentions.map(\.identifier)
    return sheet.list("money", keys: SheetKeys.money).compactMap { entry($0, among: known) }
  }

  private func entry(_ members: SheetMembers, among known: [Identifier]) -> CallSheet.MoneyEntry? {
    members.require("kind")
    let kind = members.code("kind", MoneyKind.self)
    let amount = amount(members)
    let at = members.instant("at", now: now, takesDay: true)
    let channel = members.code("channel", MoneyChannel.self)
    let settlement = members.code("settlement", Settlement.self)
    let from = account(members, "from", by: channel, among: known)
    let to = account(members, "to", by: channel, among: known)
    guard let kind, let amount else { return nil }
    var entry = CallSheet.MoneyEntry(kind: kind, amount: amount)
    entry.at = at
    entry.hasClock = !members.isDay("at")
    entry.channel = channel
    entry.settlement = settlement
    entry.from = from
    entry.to = to
    return entry
  }

  private func amount(_ members: SheetMembers) -> Amount? {
    members.require("amount")
    let wanted = SheetWording.amountAsText
    let limit = SheetLimits.amountLength
    guard let text = members.filledText("amount", max: limit, wanted: wanted) else { return nil }
    guard let amount = SheetAmount.read(text) else {
      let isNegative = SheetAmount.isNegative(text)
      members.refuse(
        "amount", isNegative ? SheetWording.negativeAmount : SheetWording.notAnAmount)
      return nil
    }
    guard amount.currency == .yuan else {
      members.warn("amount", SheetWording.notInYuan(amount.currency))
      return nil
    }
    if amount.fen <= Fen.entryMax { return amount }
    members.refuse("amount", SheetWording.amountTooLarge)
    return nil
  }

  private func account(
    _ members: SheetMembers, _ name: String, by channel: MoneyChannel?, among known: [Identifier]
  ) -> Identifier? {
    guard let text = members.text(name, max: SheetLimits.identifierLength) else { return nil }
    let account = SheetIdentifier.account(text, by: channel, among: known)
    // Of an account that is listed, the list has told already.
    if !known.contains(where: account.isSame) {
      members.findings.warn(of: account, members.key(name))
    }
    return account
  }
}
