public import Domain

/// The lines a briefing draws: cases of the days or weeks up to its end.
public struct FindingTrend: Hashable, Sendable {
  /// One line.
  public struct Line: Hashable, Sendable {
    /// The class; `nil` of all cases.
    public var code: String?
    public var chinese: String
    public var english: String
    /// One for each time; `nil` from before the records.
    public var counts: [Int?]
    /// The places at which a surge is reported.
    public var surges: Set<Int>

    /// The name in the language in force.
    public var name: String { say(chinese, english) }
  }

  /// The day, or the first day of the week, of each count.
  public var times: [CalendarDay]
  /// Days from one to the next: 1 or 7.
  public var stepDays: Int
  public var lines: [Line]
}
