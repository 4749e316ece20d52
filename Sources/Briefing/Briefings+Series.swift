public import Domain
import Postgres

extension Briefings {
  /// Cases and losses of each day of the desk along an axis, both days included.
  ///
  /// Of closed days it reads what is kept, so that six years of 13 classes are a few milliseconds;
  /// days that are not kept yet are counted and kept before.
  ///
  /// - Parameters:
  ///   - axis: What the lines go by.
  ///   - first: The first day.
  ///   - last: The last day, which may be today.
  ///   - dayStartMinutes: When the desk's day begins, in minutes after midnight, Beijing time.
  /// - Returns: A line for each key that has a case, a value for each day.
  /// - Throws: ``BriefingError/database(_:)`` where the database would not answer.
  public func series(
    by axis: FigureSeries.Axis, from first: CalendarDay, to last: CalendarDay,
    dayStartMinutes: Int = 0
  ) throws(BriefingError) -> FigureSeries {
    func start(_ day: CalendarDay) -> Instant {
      Instant(day: day).adding(seconds: 60 * dayStartMinutes)
    }
    try settle(from: start(first), to: start(last.adding(days: 1)))
    return try read(by: axis, from: first, to: last)
  }

  /// The same without keeping the days that are not kept yet.
  func read(
    by axis: FigureSeries.Axis, from first: CalendarDay, to last: CalendarDay
  ) throws(BriefingError) -> FigureSeries {
    var series = FigureSeries(by: axis, from: first, to: last)
    let rows = try run(
      """
      select day - date '1970-01-01', key, cases, with_loss, loss_fen
      from api.figure_series(\(axis.rawValue), \(first.text)::date, \(last.text)::date)
      """)
    for row in rows {
      let (day, key, cases, withLoss, loss) = try decode { () throws(PostgresError) in
        try row.decode(Int.self, String.self, Int.self, Int.self, Int.self)
      }
      series.add(
        .init(cases: cases, withLoss: withLoss, loss: Fen(loss)), on: CalendarDay(number: day),
        key: key)
    }
    return series
  }
}

extension CalendarDay {
  /// The same day a year before; of 29 February the 28th.
  public var yearBefore: CalendarDay {
    CalendarDay(year: year - 1, month: month, day: day)
      ?? CalendarDay(year: year - 1, month: month, day: day - 1) ?? adding(days: -365)
  }
}
