public import Domain

/// Invented calls of some days, in the order they came.
///
///     let calls = DemoCalls(days: 30, callsPerDay: 400, seed: 1, until: day)
///     for sheet in calls { record(sheet) }
///
/// Nobody and nothing in them is real. The same seed and extent give the same calls on every
/// machine; there are exactly `days` × `callsPerDay` of them. About eight in ten ask whether
/// something is fraud; classes come up as in real cases, except in ``surge``. Made one at a time:
/// only the times of one day and some recent cases are kept.
public struct DemoCalls: Sequence, Sendable {
  /// The days that may be asked for, a century at most.
  public static let daysAllowed = 1...36_500
  /// The calls a day that may be asked for.
  public static let callsPerDayAllowed = 1...1_000_000

  public let days: Int
  public let callsPerDay: Int
  public let seed: UInt64
  /// The last day.
  public let until: CalendarDay

  /// Invents calls of the `days` that end with `until`, all of that day included.
  ///
  /// - Precondition: `days` is in ``daysAllowed``, `callsPerDay` in ``callsPerDayAllowed``.
  public init(days: Int, callsPerDay: Int, seed: UInt64, until: CalendarDay) {
    precondition(Self.daysAllowed.contains(days) && Self.callsPerDayAllowed.contains(callsPerDay))
    self.days = days
    self.callsPerDay = callsPerDay
    self.seed = seed
    self.until = until
  }

  public var first: CalendarDay { until.adding(days: 1 - days) }

  /// How many calls there are.
  public var underestimatedCount: Int { days * callsPerDay }

  /// The days on which one class, ``surgingTactic``, comes up three times as often.
  ///
  /// Five days, a little before the last; `nil` when there are less than three weeks to compare
  /// them with.
  public var surge: ClosedRange<CalendarDay>? {
    days < 21 ? nil : until.adding(days: -6)...until.adding(days: -2)
  }

  /// The class of the planted surge.
  public static var surgingTactic: String { Tactics.surging }

  public func makeIterator() -> Iterator { Iterator(self) }
}
