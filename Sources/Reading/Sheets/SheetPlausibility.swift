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

  /// Warns of each amount a thousand times above or below what the others commonly are, and of
  /// any so large that 万 was likely taken for 亿.
  private static func warnOfAmountsFarApart(_ sheet: CallSheet, _ findings: SheetFindings) {
    // Baits come back in small sums: a rebate is expected to be far from what was paid.
    let amounts = sheet.money.enumerated()
      .filter { $0.element.kind != .rebate && $0.element.amount.fen > .zero }
      .map { (index: $0.offset, fen: $0.element.amount.fen.count) }
    let ordered = amounts.map(\.fen).sorted()
    for amount in amounts {
      if isOdd(amount.fen, among: ordered) {
        findings.warn("money[\(amount.index)].amount", SheetWording.amountsFarApart)
      } else if amount.fen >= SheetLimits.amountDoubtedFen {
        findings.warn("money[\(amount.index)].amount", SheetWording.hundredMillions)
      }
    }
  }

  /// Whether an amount is far from the middle of the others; of two the larger is the odd one.
  private static func isOdd(_ fen: Int, among ordered: [Int]) -> Bool {
    guard ordered.count > 1, let own = ordered.firstIndex(of: fen) else { return false }
    var others = ordered
    others.remove(at: own)
    let lower = others[(others.count - 1) / 2]
    let upper = others[others.count / 2]
    return fen / SheetLimits.amountRatio >= upper
      || others.count > 1 && lower / SheetLimits.amountRatio >= fen
  }

  private static func warnOfLevels(_ sheet: CallSheet, _ findings: SheetFindings) {
    let direct = Set(sheet.money.filter { $0.kind == .paid }.compactMap(\.to?.canonical))
    for (index, mention) in sheet.identifiers.enumerated()
    where direct.contains(mention.identifier.canonical) && (mention.level ?? 1) > 1 {
      findings.warn("identifiers[\(index)].level", SheetWording.payeeNotFirstLevel)
    }
  }
}
