import Domain

/// What is known of the time before the end of a period, in windows: the newest days, and those
/// around the same time of earlier years.
struct FigureHistory {
  /// The first day of which the desk has records.
  var begins: CalendarDay?
  /// The first day that was looked at; there may be records of days before it.
  private(set) var reach: CalendarDay?
  private var windows: [FigureSeries.Axis: [FigureSeries]] = [:]

  mutating func add(_ series: FigureSeries) {
    windows[series.axis, default: []].append(series)
    reach = min(reach ?? series.first, series.first)
    guard series.axis == .all, let line = series.lines[""] else { return }
    let found = line.values.firstIndex { $0.cases > 0 }.map { series.first.adding(days: $0) }
    begins = [begins, found].compactMap(\.self).min()
  }

  /// Cases of some days, the last one `end`; `nil` where the records do not reach.
  func cases(_ axis: Finding.Axis, _ key: String, days: Int, to end: CalendarDay) -> Int? {
    let start = end.adding(days: 1 - days)
    guard let begins, start >= begins else { return nil }
    let window = windows[axis.series]?.first { series in
      series.first <= start && end <= series.first.adding(days: series.days - 1)
    }
    return window.flatMap { $0[key].sum(days, to: end)?.cases }
  }

  /// The counts of steps of days up to `end`, the oldest first; `nil` where one is not known.
  func counts(
    _ axis: Finding.Axis, _ key: String, step: Int, steps: Int, to end: CalendarDay
  ) -> [Int?] {
    (0..<max(0, steps)).reversed().map {
      cases(axis, key, days: step, to: end.adding(days: -step * $0))
    }
  }
}
