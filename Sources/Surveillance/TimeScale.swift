import Domain

/// The time of counts in steps, as a trend is measured on.
struct TimeScale {
  private let series: Series
  private let isByCalendar: Bool

  init(_ series: Series, _ method: Farrington) {
    self.series = series
    isByCalendar = method.reference == .calendar
  }

  /// By the calendar it runs from a first count in first steps, else it is the number of the count.
  func time(_ place: Int, since first: Int) -> Double {
    guard isByCalendar else { return Double(place + 1) }
    let days = series.day(place).number - series.day(first).number
    return Double(days) / Double(series.day(1).number - series.start.number)
  }
}
