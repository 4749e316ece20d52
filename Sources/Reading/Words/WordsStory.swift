import Domain

/// What the words tell of the call as a whole.
struct WordsStory {
  private let signs: [CallSign]

  init(_ view: WordsView) {
    signs = CallSign.words.cues(in: view.text).map(\.meaning)
  }

  /// Somebody kept the victim from paying.
  var isDissuaded: Bool { has(.dissuaded) || has(.unpaid) && has(.counter) || has(.dissuasion) }
  /// It happened where money is paid out, and the staff saw it.
  var isAtCounter: Bool { has(.counter) }
  /// What was about to be paid was not.
  var isFoiled: Bool { has(.unpaid) || has(.dissuaded) }
  /// Nothing was paid, or not yet.
  var deniesPayment: Bool { has(.unpaid) || has(.seenThrough) || has(.pending) }
  /// The words tell of a loss, wherever the amount stands.
  var tellsLoss: Bool { has(.loss) && !deniesPayment }

  /// What kind of call it is.
  func kind(paid hasPaid: Bool) -> CallKind {
    if has(.followUp) { return .followUp }
    if has(.notFraud) { return .notFraud }
    if has(.dissuasion) || has(.dissuaded) && !hasPaid { return .dissuasion }
    // Who has paid is a victim, whatever they called it.
    if has(.tip), !hasPaid { return .tip }
    if has(.urgent) { return .inProgress }
    if hasPaid { return .loss }
    if has(.seenThrough) || has(.unpaid) && !has(.asking) { return .attempt }
    if has(.pending), !has(.asking) { return .inProgress }
    return has(.loss) && !has(.asking) ? .loss : .consultation
  }

  private func has(_ sign: CallSign) -> Bool { signs.contains(sign) }
}
