import Domain

extension CallDraft {
  /// Books the whole sum as one to four payments, the last shortly before the call.
  mutating func addPaid(_ total: Fen) {
    let parts = parts(of: total)
    let card = payerCard()
    var ago = dice.within(4...90) * 60
    var entries: [CallSheet.MoneyEntry] = []
    for (place, part) in parts.enumerated().reversed() {
      entries.append(payment(part, place: place, ago: ago, from: card))
      ago += dice.within(3...50) * 60
    }
    sheet.money += entries.reversed()
  }

  private mutating func payment(
    _ fen: Fen, place: Int, ago: Int, from card: Identifier?
  ) -> CallSheet.MoneyEntry {
    let isApproximate = fen.count % 1_000_000 == 0 && dice.chance(6)
    var entry = CallSheet.MoneyEntry(
      kind: .paid, amount: Amount(fen, spokenBy: &dice, approximate: isApproximate))
    entry.at = dice.chance(92) ? plan.receivedAt.adding(seconds: -ago) : nil
    entry.channel = dice.chance(95) ? plan.script.channels.pick(&dice) : nil
    entry.settlement = settlement(entry.channel)
    entry.from = card
    // The first payments of many go to the account named first, later ones to its neighbours.
    entry.to = payee((accountPlace + place / 2) % 3)
    return entry
  }

  private mutating func settlement(_ channel: MoneyChannel?) -> Settlement? {
    switch channel {
    case .mobileBank, .netBank, .counter:
      dice.chance(70) ? Self.settlements.pick(&dice) : nil
    case .atm: .nextDay
    default: nil
    }
  }

  private mutating func payerCard() -> Identifier? {
    guard dice.chance(40) else { return nil }
    let card = dice.bankCard()
    sheet.identifiers.append(
      CallSheet.Mention(
        identifier: card, role: .payer, holder: sheet.victim.name, bank: card.issuer))
    return card
  }

  /// An account of the gang, named among the identifiers too.
  mutating func payee(_ place: Int) -> Identifier {
    let account = gang.account(place)
    let isNamed = sheet.identifiers.contains { mention in
      mention.identifier.canonical == account.identifier.canonical
    }
    if !isNamed { sheet.identifiers.append(account) }
    return account.identifier
  }

  private mutating func parts(of total: Fen) -> [Fen] {
    let count = total.count < 300_000 ? 1 : Self.counts.pick(&dice)
    var rest = total.count
    var parts: [Fen] = []
    for left in stride(from: count, to: 1, by: -1) {
      let part = max(rest / left * dice.within(50...140) / 100 / 50_000 * 50_000, 10_000)
      parts.append(Fen(part))
      rest -= part
    }
    return parts + [Fen(rest)]
  }

  private static let counts: Weighted<Int> = [1: 55, 2: 25, 3: 13, 4: 7]
  private static let settlements: Weighted<Settlement> = [
    .instant: 78, .twoHours: 12, .nextDay: 10,
  ]
}
