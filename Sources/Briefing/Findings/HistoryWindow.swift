import Domain
import Surveillance

/// The days of the past that the findings of a period look at.
enum HistoryWindow {
  /// Days of EARS' baseline and gap, and of the longest mean, before a day.
  private static let daysBefore = 35
  /// Weeks of a trend, and of EARS' baseline and gap.
  static let weeksBefore = 13
  /// Weeks on either side of the same time of an earlier year.
  private static let weeksAround = 4
  /// Years that Farrington's method looks back by default.
  static let years = 5

  /// The newest days, up to the end of the period.
  static func recent(_ period: BriefingPeriod) -> (first: CalendarDay, last: CalendarDay) {
    switch period.kind {
    case .daily: (period.first.adding(days: -daysBefore), period.last)
    default: (period.first.adding(days: -7 * weeksBefore), period.last)
    }
  }

  /// The days around the same time some years before; `nil` where a kind looks no further back.
  ///
  /// Of a day the four weeks up to it: whether the desk had records then at all.
  static func past(
    _ period: BriefingPeriod, years: Int
  ) -> (first: CalendarDay, last: CalendarDay)? {
    guard period.kind != .daily else {
      let day = period.first.yearBefore
      return years == 1 ? (day.adding(days: -27), day) : nil
    }
    let around = 7 * weeksAround + 6
    guard years <= Self.years else { return nil }
    return (
      period.first.adding(months: -12 * years).adding(days: -around),
      period.last.adding(months: -12 * years).adding(days: around)
    )
  }
}
