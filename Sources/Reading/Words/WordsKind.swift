import Domain

/// What kind of call free words tell of.
enum WordsKind {
  static func read(_ view: WordsView, money: [CallSheet.MoneyEntry]) -> CallKind {
    if view.holdsAny(WordsLexicon.followUp) { return .followUp }
    if view.holdsAny(WordsLexicon.dissuasion) { return .dissuasion }
    if view.holdsAny(WordsLexicon.notFraud) { return .notFraud }
    let hasPaid = money.contains { $0.kind == .paid }
    // Who has paid is a victim, whatever they called it.
    if view.holdsAny(WordsLexicon.tip), !hasPaid { return .tip }
    if view.holdsAny(WordsLexicon.attempt), !hasPaid { return .attempt }
    if view.holdsAny(WordsLexicon.inProgress) { return .inProgress }
    return hasPaid || view.holdsAny(WordsLexicon.loss) ? .loss : .consultation
  }
}
