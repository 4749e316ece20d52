public import Domain

/// The tactic of a sheet: as the officer gave it, or as the words suggest.
public enum SheetTactic {
  static func choice(
    _ members: SheetMembers, for sheet: CallSheet, by suggester: TacticSuggester
  ) -> CallSheet.TacticChoice {
    guard let text = members.text("tactic", max: SheetLimits.nameLength) else {
      return suggestion(for: sheet, by: suggester, members.findings)
    }
    let code = text.uppercased()
    if !TacticScheme.isKnown(code) { members.refuse("tactic", SheetWording.notATactic) }
    return CallSheet.TacticChoice(code: code, isGiven: true)
  }

  /// What the words suggest; the officer is told where they tell little.
  static func suggestion(
    for sheet: CallSheet, by suggester: TacticSuggester, _ findings: SheetFindings
  ) -> CallSheet.TacticChoice {
    guard let best = suggester.suggest(words(of: sheet)).first else {
      return CallSheet.TacticChoice(code: TacticScheme.unknown, isGiven: false)
    }
    findings.suggestion = best
    if !best.isSure { findings.warn("tactic", SheetWording.tacticUnsure(best)) }
    return CallSheet.TacticChoice(code: best.code, isGiven: false)
  }

  /// What of a sheet tells its tactic.
  public static func words(of sheet: CallSheet) -> String {
    let elements = sheet.elements
    let words = [sheet.narrative, elements.claimedIdentity, elements.pretext].compactMap(\.self)
    return (words + elements.phrases + elements.apps).joined(separator: "\n")
  }

  /// Whether the tactic is to be suggested and there is something to suggest it from.
  public static func isAsked(of sheet: CallSheet) -> Bool {
    !sheet.tactic.isGiven && !words(of: sheet).isEmpty
  }
}
