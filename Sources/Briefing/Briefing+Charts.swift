import Documents
import Domain

extension Briefing {
  /// Hours of the day, and bands of loss where there is one.
  var overviewCharts: [Document.Block] {
    guard figures.calls.total > 0 else { return [] }
    let isLong = period.last > period.first && figures.calls.byWeekdayHour.count == 7
    // One loss is no distribution.
    let bands: [Document.Block] = figures.cases.withLoss > 1 ? [.chart(bandChart)] : []
    if isLong { return [.chart(weekChart)] + bands }
    return bands.isEmpty ? [.chart(hourChart)] : [.columns([[.chart(hourChart)], bands])]
  }

  private var hourChart: Chart {
    .columns(
      ColumnChart(
        title: say("来电时段分布", "Calls by hour of the day"),
        measure: say("来电（起）", "calls"),
        columns: figures.calls.byHour.enumerated().map { .init("\($0)", $1) }))
  }

  /// Hours of the day across, weekdays down.
  private var weekChart: Chart {
    let days = say("周一 周二 周三 周四 周五 周六 周日", "Mon Tue Wed Thu Fri Sat Sun").split(separator: " ")
    return .heat(
      HeatMap(
        title: say("来电时段与星期分布", "Calls by weekday and hour"),
        measure: say("来电（起）", "calls"), columns: (0..<24).map(String.init),
        rows: zip(days, figures.calls.byWeekdayHour).map { .init(String($0), $1) }))
  }

  private var bandChart: Chart {
    let cases = figures.cases
    return .columns(
      ColumnChart(
        title: say("损失金额分布", "Cases by size of loss (yuan)"), measure: say("警情（起）", "cases"),
        columns: zip(cases.lossBandLabels, cases.lossBands).map { .init($0, $1) }))
  }

  /// Tactics by count, beside them by loss.
  var tacticChart: Chart {
    let rows = tacticRows
    let byLoss = rows.filter { $0.share.loss > .zero }
      .sorted { ($0.rankByLoss, $0.rankByCount) < ($1.rankByLoss, $1.rankByCount) }
    let count = Ranking.Panel(
      measure: say("按起数（起）", "by number of cases"),
      bars: rows.map {
        .init($0.name, .count($0.share.cases), earlier: .count($0.previous))
      })
    let loss = Ranking.Panel(
      measure: say("按损失（元）", "by loss (yuan)"),
      bars: byLoss.map { .init($0.name, .money($0.share.loss)) })
    return .ranking(
      Ranking(
        title: say("手法排名", "Tactics ranked"), panels: byLoss.isEmpty ? [count] : [count, loss],
        earlier: say("上期", "the period before")))
  }

  /// Divisions by count.
  var divisionChart: Chart {
    .ranking(
      Ranking(
        title: say("区划排名", "Divisions ranked"),
        panels: [
          .init(
            measure: say("警情（起）", "cases"),
            bars: divisionRows.map {
              .init($0.share.name, .count($0.share.cases), earlier: .count($0.previous))
            })
        ],
        earlier: say("上期", "the period before")))
  }
}
