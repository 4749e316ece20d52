import Domain

/// What in a sheet is possible but should be looked at again.
enum SheetPlausibility {
  static func judge(_ sheet: CallSheet, _ findings: SheetFindings) {
    warnOfPaymentsWithoutPayee(sheet, findings)
    warnOfAmountsFarApart(sheet, findings)
    warnOfLevels(sheet, findings)
  }

  private static func warnOfPaymentsWithoutPayee(_ sheet: CallSheet, _ findings: SheetFindings) {
    for (index, entry) in sheet.money.enumerated()
    where entry.kind == .paid && entry.to == nil && StopPayment.canStop(entry) {
      findings.warn("money[\(index)].to", SheetWording.paidWithoutPayee)
    }
  }

  private static func warnOfAmountsFarApart(_ sheet: CallSheet, _ findings: SheetFindings) {
    // Baits come back in small sums: a rebate is expected to be far from what was paid.
    let amounts = sheet.money.enumerated()
      .filter { $0.element.kind != .rebate && $0.element.amount.fen > .zero }
      .map { (index: $0.offset, fen: $0.element.amount.fen.count) }
    guard let least = amounts.min(by: { $0.fen < $1.fen }),
      let most = amounts.max(by: { $0.fen < $1.fen }),
      most.fen / SheetLimits.amountRatio >= least.fen
    else { return }
    findings.warn("money[\(most.index)].amount", SheetWording.amountsFarApart)
  }

  private static func warnOfLevels(_ sheet: CallSheet, _ findings: SheetFindings) {
    let direct = Set(sheet.money.filter { $0.kind == .paid }.compactMap(\.to?.canonical))
    for (index, mention) in sheet.identifiers.enumerated()
    where direct.contains(mention.identifier.canonical) && (mention.level ?? 1) > 1 {
      findings.warn("identifiers[\(index)].level", SheetWording.payeeNotFirstLevel)
    }
  }
}
