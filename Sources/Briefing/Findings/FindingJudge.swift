import Domain
import Surveillance

/// Judges the newest day, or the weeks, of each series of a briefing.
///
/// A day is judged by EARS C2, whose gap keeps a surge of some days from hiding itself, or by C1
/// while the records are too young; a week by Farrington's flexible method once there are three
/// years, else as a day, from four weeks of records on. EARS alone takes a quiet baseline for a
/// sure one: what it finds must hold against the law of counts too, see
/// `EARS.judgeLastCount(_:)`.
struct FindingJudge {
  let period: BriefingPeriod
  let history: FigureHistory

  /// Weeks of a baseline while there are no seven.
  private static let shortBaselines = [6, 5, 4]

  /// Years without which a trend over the years cannot be told from one bad year.
  private static let yearsMin = 3

  /// What is found of a series; of several weeks that of the least chance.
  func surge(_ axis: Finding.Axis, _ key: String) -> Surge? {
    guard period.kind != .daily else { return ears(axis, key, step: 1, to: period.last) }
    return weekEnds.compactMap { farrington(axis, key, to: $0) ?? ears(axis, key, step: 7, to: $0) }
      .min { $0.p < $1.p }
  }

  /// The Sundays within the period.
  var weekEnds: [CalendarDay] {
    let first = period.first.adding(days: 7 - period.first.weekday)
    return stride(from: first.number, through: period.last.number, by: 7).map(CalendarDay.init)
  }

  private func ears(
    _ axis: Finding.Axis, _ key: String, step: Int, to end: CalendarDay
  ) -> Surge? {
    for judge in Self.judges(step) {
      let steps = judge.leastCounts(at: .day)
      let counts = history.counts(axis, key, step: step, steps: steps, to: end)
      guard !counts.contains(nil) else { continue }
      let start = end.adding(days: 1 - step * steps)
      let series = Series(from: start, step: step == 1 ? .day : .week, counts: counts)
      let method: SurgeMethod = judge.variant == .c2 ? .c2 : .c1
      return judge.judgeLastCount(series).flatMap { told($0, method, years: nil) }
    }
    return nil
  }

  /// The variants that may judge, the one that needs most first; of weeks a few may be enough.
  private static func judges(_ step: Int) -> [EARS] {
    [EARS(.c2), EARS(.c1)] + (step == 1 ? [] : shortBaselines.map { EARS(.c1, baseline: $0) })
  }

  private func farrington(_ axis: Finding.Axis, _ key: String, to end: CalendarDay) -> Surge? {
    for years in (Self.yearsMin...HistoryWindow.years).reversed() {
      var method = Farrington()
      method.years = years
      let steps = 53 * years + method.halfWindow + 2
      let counts = history.counts(axis, key, step: 7, steps: steps, to: end)
      let start = end.adding(days: 1 - 7 * steps)
      let series = Series(from: start, step: .week, counts: counts)
      // Of the weeks in between nothing is read, nor asked; the oldest season must be whole.
      guard history.cases(axis, key, days: 49, to: end.adding(days: 24 - 364 * years)) != nil,
        let judgement = method.judgeLast(series)
      else { continue }
      return told(judgement, .farrington, years: years)
    }
    return nil
  }

  private func told(_ judgement: Judgement, _ method: SurgeMethod, years: Int?) -> Surge? {
    guard let observed = judgement.observed, let expected = judgement.expected,
      let upper = judgement.upper, let p = judgement.p
    else { return nil }
    return Surge(
      method: method, years: years, day: judgement.day, observed: observed, expected: expected,
      upper: upper, p: p, falseShare: 1, isReported: judgement.alarm == true)
  }
}
