import Domain
import Surveillance

/// Judges the newest day, or the weeks, of each series of a briefing.
///
/// A day is judged by EARS C2, whose gap keeps a surge of some days from hiding itself, or by C1
/// while the records are too young; a week by Farrington's flexible method once there are three
/// years, else as a day. EARS alone takes a quiet baseline for a sure one: the standard deviation
/// reckoned with is never below 1.4 times that of a Poisson count of the same mean, which leaves
/// room for weekdays and for a mean known from seven counts only, and never below 1.
struct FindingJudge {
  let period: BriefingPeriod
  let history: FigureHistory

  /// Times the standard deviation of a Poisson count.
  private static let spread = 1.4

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
    for method in [SurgeMethod.c2, .c1] {
      let steps = method.judge.leastCounts(at: .day)
      let counts = history.counts(axis, key, step: step, steps: steps, to: end)
      guard !counts.contains(nil) else { continue }
      let baseline = counts.prefix(EARS.baselineDefault).compactMap(\.self)
      let mean = Double(baseline.sum) / Double(baseline.count)
      let judge = EARS(
        method == .c2 ? .c2 : .c1, sigmaMin: max(1, Self.spread * mean.squareRoot()))
      let start = end.adding(days: 1 - step * steps)
      let series = Series(from: start, step: step == 1 ? .day : .week, counts: counts)
      return judge.judgeLast(series).flatMap { told($0, method, years: nil) }
    }
    return nil
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
