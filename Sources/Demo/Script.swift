import Domain

/// How one tactic is played: what is said, through what, for how much.
struct Script: Sendable {
  /// The code of the class, or of the tactic below it.
  let tactic: String
  let scenes: [Scene]
  let phrases: [String]
  let waysIn: Weighted<WayIn>
  let tools: [ContactTool]
  let apps: [String]
  let amounts: AmountHabit
  /// How the money is sent.
  let channels: Weighted<MoneyChannel>
  /// What the money is sent to.
  let accounts: Weighted<AccountHabit>
  var people = PeopleHabit()
  /// Times in a hundred that the screen is shared.
  var screenSharing = 0
  /// Times in a hundred that a machine makes the voice or the face.
  var ai = 0
  /// Small sums come back before the large one goes.
  var paysRebates = false
  /// A link is part of it.
  var usesLink = false

  /// The class: `T08` of `T0802`.
  var classCode: String { String(tactic.prefix(3)) }
}
