public import Domain

/// Reads a call sheet from free words, as an officer types them while listening.
///
/// A first reading: what it saw is shown to the officer, who corrects it. What it does not see it
/// leaves out, and every word is kept as the narrative.
public struct WordsReader: Sendable {
  /// The clock: the call is taken now.
  public let now: Instant

  public init(now: Instant) { self.now = now }

  /// Reads the words; refused are only words too long, with control characters, or none.
  public func read(_ words: String) -> SheetReading {
    var random = SystemRandomNumberGenerator()
    return read(words, using: &random)
  }

  /// Reads the words; `random` makes the call's identity.
  public func read(
    _ words: String, using random: inout some RandomNumberGenerator
  ) -> SheetReading {
    if let message = flaw(of: words) {
      return SheetReading(flaw: SheetFlaw(key: "narrative", message: message))
    }
    let findings = SheetFindings()
    let view = WordsView(words, now: now)
    let people = WordsPeople(view)
    var sheet = CallSheet(
      id: UUID(at: now, using: &random),
      receivedAt: now,
      kind: .consultation,
      tactic: CallSheet.TacticChoice(code: TacticScheme.unknown, isGiven: false)
    )
    sheet.narrative = words
    sheet.caller.phone = people.ownPhone
    sheet.victim.idNumber = people.ownDocument
    sheet.identifiers = people.mentions
    sheet.money = WordsLedger(view, people, now: now).entries
    sheet.kind = WordsKind.read(view, money: sheet.money)
    if sheet.kind == .dissuasion { sheet.dissuasion = dissuasion(view) }
    sheet.tactic = SheetTactic.suggestion(for: sheet)
    for (index, mention) in sheet.identifiers.enumerated() {
      findings.warn(of: mention.identifier, "identifiers[\(index)].text")
    }
    for amount in view.amounts.map(\.value) where amount.currency != .yuan {
      findings.warn("narrative", SheetWording.notInYuan(amount.currency))
    }
    SheetPlausibility.judge(sheet, findings)
    return SheetReading(
      id: sheet.id, sheet: sheet, flaws: [], warnings: findings.warnings,
      contentHash: sheet.contentHash)
  }

  private func flaw(of words: String) -> String? {
    if SheetText.trimmed(words).isEmpty { return SheetWording.empty }
    if SheetText.hasControl(words, isFree: true) { return SheetWording.control }
    let limit = SheetLimits.narrativeLength
    return SheetText.excess(words, over: limit).map { SheetWording.tooLong($0, limit: limit) }
  }

  private func dissuasion(_ view: WordsView) -> CallSheet.Dissuasion {
    let isDone = view.holdsAny(WordsLexicon.dissuaded)
    return CallSheet.Dissuasion(channel: .phone, result: isDone ? .persuadedBefore : nil)
  }
}
