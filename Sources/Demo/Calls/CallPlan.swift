import Domain

/// What is settled of a call before it is written.
struct CallPlan {
  let receivedAt: Instant
  let kind: CallKind
  let script: Script
  /// Which of the tactic's gangs it is about.
  let rank: Int
  /// The sum at stake.
  let amount: Fen
  var result: DissuasionResult?
}
