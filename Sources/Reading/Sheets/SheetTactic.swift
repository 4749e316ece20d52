import Domain

/// The tactic of a sheet: as the officer gave it, or as the words suggest.
enum SheetTactic {
  static func choice(_ members: SheetMembers, for sheet: CallSheet) -> CallSheet.TacticChoice {
    guard let text = members.text("tactic", max: SheetLimits.nameLength) else {
      return suggestion(for: sheet, members.findings)
    }
    let code = text.uppercased()
    if !TacticScheme.isKnown(code) { members.refuse("tactic", SheetWording.notATactic) }
    return CallSheet.TacticChoice(code: code, isGiven: true)
  }

  /// What the words suggest; the officer is told where they tell little.
  static func suggestion(
    for sheet: CallSheet, _ findings: SheetFindings
  ) -> CallSheet.TacticChoice {
    let elements = sheet.elements
    let words =
      [sheet.narrative, elements.claimedIdentity, elements.pretext].compactMap(\.self)
      + elements.phrases + elements.apps
    guard let best = TacticLexicon.suggest(words.joined(separator: "\n")).first else {
      return CallSheet.TacticChoice(code: TacticScheme.unknown, isGiven: false)
    }
    if !best.isSure { findings.warn("tactic", SheetWording.tacticUnsure(best)) }
    return CallSheet.TacticChoice(code: best.code, isGiven: false)
  }
}
