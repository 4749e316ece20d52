public import Domain
public import Surveillance

/// How a method of surveillance judged the newest day or week of a series.
public struct Surge: Hashable, Sendable {
  public var method: SurgeMethod
  /// Years of history that Farrington's method looked at; `nil` of the others.
  public var years: Int?
  /// The first day of what was judged: the day, or a week.
  public var day: CalendarDay
  /// Cases of that day or week.
  public var observed: Int
  public var expected: Double
  /// The count above which there is an alarm.
  public var upper: Double
  /// The chance of as many or more, were the past still true.
  public var p: Double
  /// The share of false ones, were every series of the briefing as sure as this reported.
  public var falseShare: Double
  /// Whether it is reported: an alarm of enough cases, sure enough among all that were judged.
  public var isReported: Bool
}
