import Domain
import JSON
import Postgres

extension Briefings {
  /// What the findings of a period stand on: its figures' past, day by day, and the ground beside.
  ///
  /// Earlier years are looked at as far as there are cases in them.
  func history(of period: BriefingPeriod) throws(BriefingError) -> (FigureHistory, FindingGround) {
    var windows = [HistoryWindow.recent(period)]
    var history = FigureHistory()
    history.add(try settledSeries(by: .all, windows[0], period))
    for years in 1...HistoryWindow.years {
      guard let window = HistoryWindow.past(period, years: years) else { break }
      let all = try settledSeries(by: .all, window, period)
      history.add(all)
      guard !all.keys.isEmpty else { break }
      windows.append(window)
    }
    for window in windows {
      for axis in [FigureSeries.Axis.tactic, .division] {
        history.add(try read(by: axis, from: window.first, to: window.last))
      }
    }
    let ground = try ground(of: period)
    history.begins = [history.begins, ground.begins].compactMap(\.self).min()
    return (history, ground)
  }

  private func settledSeries(
    by axis: FigureSeries.Axis, _ window: (first: CalendarDay, last: CalendarDay),
    _ period: BriefingPeriod
  ) throws(BriefingError) -> FigureSeries {
    try series(
      by: axis, from: window.first, to: window.last, dayStartMinutes: period.dayStartMinutes)
  }

  private func ground(of period: BriefingPeriod) throws(BriefingError) -> FindingGround {
    let before = period.from.adding(seconds: -Self.wordDays * 86_400)
    let rows = try run(
      """
      select api.finding_ground(\(before.text)::timestamptz, \(period.from.text)::timestamptz,
        \(period.to.text)::timestamptz)::text
      """)
    guard let row = rows.first else { throw .unreadable(key: "ground") }
    let text = try decode { () throws(PostgresError) in try row.decode(String.self) }
    return try FindingGround(json: BriefingReading.parse(text, "ground"))
  }

  /// Days before a period whose narratives its words are held against.
  private static let wordDays = 56
}
