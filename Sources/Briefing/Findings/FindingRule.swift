/// From when on something is a finding; settings of the desks.
public struct FindingRule: Hashable, Sendable {
  /// Fewer cases are no surge, whatever their chance.
  public var casesMin: Int
  /// Percent of false ones borne among the surges of a briefing.
  public var falsePercent: Int
  /// Days without a case after which a tactic is new again.
  public var newDays: Int

  public init(casesMin: Int = 5, falsePercent: Int = 5, newDays: Int = 90) {
    self.casesMin = casesMin
    self.falsePercent = falsePercent
    self.newDays = newDays
  }

  /// Days the log must go back before anything can be new to it.
  static let daysKnownMin = 28
}
