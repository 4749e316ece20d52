public import Domain

/// What surveillance says of one day, week or month.
public struct Judgement: Hashable, Sendable {
  /// The day, or the first day of the week or month.
  public let day: CalendarDay
  /// The count; `nil` where it is not known.
  public let observed: Int?
  /// The count its baseline lets expect; `nil` where the method gives none.
  public let expected: Double?
  /// The count above which there is an alarm; `nil` where there are too few cases or no figure.
  public let upper: Double?
  /// The chance of as many or more, were the baseline still true; each method says by what.
  public let p: Double?
  /// How far above what is expected, 1 being the upper bound; Farrington's alone.
  public let score: Double?
  /// Whether the count is above the upper bound; `nil` where that cannot be told.
  public let alarm: Bool?
}
