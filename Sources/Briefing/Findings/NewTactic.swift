public import Domain

/// A tactic that the desk did not see for long, or never.
public struct NewTactic: Hashable, Sendable {
  public var code: String
  public var chinese: String
  public var english: String
  public var cases: Int
  /// When it was seen last; `nil` for never.
  public var last: CalendarDay?

  /// The name in the language in force.
  public var name: String { say(chinese, english) }
}
