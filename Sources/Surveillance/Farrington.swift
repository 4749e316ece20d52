/// The flexible algorithm of Farrington and Noufaily: a count against the same season of years past.
///
/// Counts around the same time of earlier years are fitted by a quasi-Poisson regression with a
/// trend where one shows; earlier outbreaks weigh less; an upper bound is told for the count.
/// Sources: Farrington C. P. et al., "A statistical algorithm for the early detection of outbreaks
/// of infectious disease", Journal of the Royal Statistical Society A 159 (1996) 547–563; Noufaily
/// A. et al., "An improved algorithm for outbreak detection in multiple surveillance systems",
/// Statistics in Medicine 32 (2013) 1206–1222. Defaults are those of `farringtonFlexible` in R's
/// `surveillance`.
public struct Farrington: SurgeJudge {
  /// How the same time of an earlier year is found.
  public enum Reference: Hashable, Sendable {
    /// By the calendar: the nearest same weekday, of days the same date.
    case calendar
    /// By counting back 365 days, 52 weeks or 12 months a year.
    case place
  }

  /// How many years back the baseline reaches.
  public var years = 5
  /// How many counts either side of the reference belong to it.
  public var halfWindow = 3
  /// Whether counts far above the fit weigh less.
  public var reweights = true
  /// The standardised residual from which a count weighs less.
  public var residualMax = 2.58
  /// The chance of an alarm without cause.
  public var alpha = 0.05
  /// Whether a trend over time is looked for.
  public var hasTrend = true
  /// The significance below which a trend is kept, from three years on.
  public var trendAlpha = 0.05
  /// Fewer cases than these in as many of the newest counts are not judged.
  public var leastCases = (cases: 5, counts: 4)
  public var threshold = Threshold.delta(.twoThirds)
  /// Whether rates per head of the series' population are modelled.
  public var isPerHead = false
  /// Into how many seasons a year is divided; with 1 only the reference times are looked at.
  public var seasons = 1
  /// How many of the newest counts are left out, so that a surge does not hide itself.
  ///
  /// `nil` is as many as ``halfWindow``.
  public var newestLeftOut: Int?
  public var reference = Reference.calendar

  public init() {}

  public func leastCounts(at step: Series.Step) -> Int { step.perYear * years + halfWindow + 1 }

  public func firstPlace(in series: Series) -> Int {
    let size = series.counts.count
    let first = leastCounts(at: series.step) - 1
    return (first..<max(first, size)).first { oldest(of: series, at: $0) >= 0 } ?? size
  }

  /// Judges one count; `p` is by the distribution of the ``threshold``.
  ///
  /// Nothing but the day and the count is known where the fit finds no end.
  public func judgement(of series: Series, at place: Int) -> Judgement {
    let observed = series.counts[place]
    let rows = BaselineRows(series, self, before: place)
    guard let forecast = forecast(from: rows) else {
      return Judgement(
        day: series.day(place), observed: observed, expected: nil, upper: nil, p: nil, score: nil,
        alarm: nil)
    }
    let limit = threshold.limit(forecast, alpha: alpha, observed: observed)
    let isJudged = hasEnoughCases(series.counts, place)
    let isAlarm = isJudged && (limit.score ?? 0) > 1 && observed != 0
    return Judgement(
      day: series.day(place), observed: observed,
      expected: isJudged && limit.upper != nil ? forecast.mean.known : nil,
      upper: isJudged ? limit.upper?.known : nil, p: limit.p, score: limit.score, alarm: isAlarm)
  }

  /// The place of the time `year` years before one.
  func reference(_ year: Int, of series: Series, at place: Int) -> Int {
    switch reference {
    case .calendar: series.place(years: year, before: place)
    case .place: place - series.step.perYear * year
    }
  }

  /// The first place of the baseline; as in R it may lack one count.
  private func oldest(of series: Series, at place: Int) -> Int {
    reference(years, of: series, at: place) - halfWindow + 1
  }

  private func hasEnoughCases(_ counts: [Int?], _ place: Int) -> Bool {
    let newest = counts[max(0, place + 1 - leastCases.counts)...place]
    return !newest.contains(nil) && newest.reduce(0) { $0 + ($1 ?? 0) } >= leastCases.cases
  }
}
