public import Domain

/// Reads a call sheet from free words, as an officer types them while listening.
///
/// What it saw is shown to the officer, who corrects it. What it does not see it leaves out, and
/// every word is kept as the narrative.
///
/// - Complexity: O(*n*) in the length of the words.
public struct WordsReader: Sendable {
  /// The clock: the call is taken now.
  public let now: Instant
  /// What tells the tactic of the words.
  public let suggester: TacticSuggester

  public init(now: Instant, suggester: TacticSuggester = .lexicon) {
    self.now = now
    self.suggester = suggester
  }

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
    var sheet = CallSheet(
      id: UUID(at: now, using: &random),
      receivedAt: now,
      kind: .consultation,
      tactic: CallSheet.TacticChoice(code: TacticScheme.unknown, isGiven: false)
    )
    sheet.narrative = words
    let told = WordsTold(FoldedText(words), now: now)
    told.fill(&sheet)
    sheet.tactic = SheetTactic.suggestion(for: sheet, by: suggester, findings)
    for (index, mention) in sheet.identifiers.enumerated() {
      findings.warn(of: mention.identifier, "identifiers[\(index)].text")
    }
    for amount in told.view.amounts.map(\.value) where amount.currency != .yuan {
      findings.warn("narrative", SheetWording.notTaken(amount))
    }
    SheetPlausibility.judge(sheet, findings)
    return SheetReading(
      id: sheet.id, sheet: sheet, flaws: [], warnings: findings.warnings,
      suggestion: findings.suggestion, contentHash: sheet.contentHash)
  }

  private func flaw(of words: String) -> String? {
    if SheetText.trimmed(words).isEmpty { return SheetWording.empty }
    if SheetText.hasControl(words, isFree: true) { return SheetWording.control }
    let limit = SheetLimits.narrativeLength
    return SheetText.excess(words, over: limit).map { SheetWording.tooLong($0, limit: limit) }
  }
}
