/// Words that burst in what was told of cases that fit no tactic.
public struct RisenPhrase: Hashable, Sendable {
  public var text: String
  /// Calls of the period that tell it.
  public var observed: Int
  /// How many would if it were told as often as before.
  public var expected: Double
  /// The chance of such a rise without cause.
  public var p: Double
}
