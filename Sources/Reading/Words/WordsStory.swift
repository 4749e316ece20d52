import Domain

/// What the words tell of the call as a whole.
struct WordsStory {
  private let signs: [CallSign]

  init(_ view: WordsView) {
    signs = CallSign.words.cues(in: view.text).map(\.meaning)
  }

  /// Somebody kept the victim from paying.
  var isDissuaded: Bool {
    if has(.dissuaded) || has(.dissuasion) { return true }
    if has(.unpaid) { return isAtCounter }
    // Staff who tell of a customer have stopped to ask, if nothing tells otherwise.
    return has(.reported) && !has(.urgent) && !has(.loss)
  }
  /// It happened where money is paid out, and the staff saw it.
  var isAtCounter: Bool { has(.counter) || has(.reported) || has(.desk) }
  /// What was about to be paid was not.
  var isFoiled: Bool { has(.unpaid) || has(.dissuaded) }
  /// Nothing was paid, or not yet.
  var deniesPayment: Bool {
    has(.unpaid) || has(.seenThrough) || has(.pending) || has(.safe) || has(.curious)
      || has(.fake) && !has(.loss)
  }
  /// It is told as what has happened: nobody asks, presses or was kept from paying.
  var isOver: Bool {
    !has(.asking) && !has(.urgent) && !has(.helpless) && !isDissuaded && !has(.notFraud)
      && !has(.tip)
  }
  /// The words tell of a loss, wherever the amount stands.
  var tellsLoss: Bool { has(.loss) && !deniesPayment }
  /// The money is gone, or who asked for it is.
  var isGone: Bool { (has(.loss) || has(.unreachable)) && !deniesPayment }

  /// What kind of call it is: whether money went, more is asked for than was paid, and somebody
  /// is told of who tried to defraud; whether it is told of somebody other than the caller.
  func kind(
    paid hasPaid: Bool, pressed isPressed: Bool, tried isTried: Bool, ofOther isOfOther: Bool
  ) -> CallKind {
    if has(.followUp) { return .followUp }
    if has(.notFraud) { return .notFraud }
    if has(.dissuasion) || isDissuaded && !hasPaid { return .dissuasion }
    // Who has paid is a victim, whatever they called it.
    if has(.tip), !hasPaid { return .tip }
    if has(.urgent) || has(.pressing) && (isAsking || !hasPaid) { return .inProgress }
    if hasPaid { return isPressed && has(.helpless) && !has(.loss) ? .inProgress : .loss }
    if has(.unreachable), isOfOther, !isAsking { return .inProgress }
    return kindUnpaid(tried: isTried)
  }

  private func kindUnpaid(tried isTried: Bool) -> CallKind {
    if has(.curious) { return .consultation }
    if has(.seenThrough) || has(.fake) && !has(.loss) || (has(.unpaid) || has(.safe)) && !isAsking {
      return .attempt
    }
    if has(.pending), !isAsking { return .inProgress }
    if isAsking { return .consultation }
    if has(.loss) { return .loss }
    return isTried ? .attempt : .consultation
  }

  /// They want to know, and tell of no loss.
  var asks: Bool { (isAsking || has(.curious)) && !has(.urgent) }

  private var isAsking: Bool { has(.asking) || has(.helpless) }

  private func has(_ sign: CallSign) -> Bool { signs.contains(sign) }
}
