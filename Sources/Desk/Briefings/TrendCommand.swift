public import ArgumentParser
public import Briefing
import Domain
import Postgres
import Store

/// `desk trend`: counts and amounts of a time along one axis.
struct TrendCommand: DeskCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "trend",
      abstract: say(
        "走势：按手法、区划、时段或日期，默认最近 7 天",
        "trends by tactic, division, hour or day; the last 7 days by default"))
  }

  @Option(help: ArgumentHelp(say("按什么统计", "what to count by")))
  var by = Trend.Axis.tactic

  @OptionGroup var span: SpanOptions

  @Option(help: ArgumentHelp(say("最多列出多少", "how many at most")))
  var limit = 1000

  mutating func validate() throws { try Limits.check(limit) }

  mutating func run(at seat: Seat) throws {
    let log = try seat.openLog()
    let minutes = log.greeting.dayStartMinutes
    let today = Clock.now.adding(seconds: -60 * minutes).day
    let last =
      span.day ?? span.to ?? span.from.map { Swift.max($0.adding(days: 6), today) } ?? today
    let first = span.day ?? span.from ?? last.adding(days: -6)
    func start(_ day: CalendarDay) -> Instant { Instant(day: day).adding(seconds: 60 * minutes) }
    let trend = try Briefings(log.session).trend(
      by: by, from: start(first), to: start(last.adding(days: 1)))
    try seat.show(Self.listing(trend, limit: limit, withBars: seat.format == .table))
  }

  private static func listing(_ trend: Trend, limit: Int, withBars: Bool) -> Listing {
    var columns: [Listing.Column] = [
      .name(trend.axis.rawValue, trend.axis.name, least: 12), .number("calls", say("来电", "calls")),
      .number("cases", say("案件", "cases")), .number("with_loss", say("有损失", "with loss")),
      .number("loss", say("净损失", "net loss")),
    ]
    if withBars { columns.append(.text("bar", "")) }
    var listing = Listing(columns)
    let most = trend.rows.map(\.calls).max() ?? 0
    for row in trend.rows.prefix(limit) {
      var cells: [Listing.Cell] = [
        .term(code: row.key, name: name(row, trend.axis)), .integer(row.calls), .integer(row.cases),
        .integer(row.withLoss), .money(row.loss),
      ]
      if withBars { cells.append(.text(bar(row.calls, of: most))) }
      listing.append(cells)
    }
    return listing
  }

  private static func name(_ row: Trend.Row, _ axis: Trend.Axis) -> String {
    switch axis {
    case .tactic: TacticCode.name(row.key)
    case .division: row.key == row.name ? DivisionName.of(row.key) : row.name
    case .hour, .day: row.name
    }
  }

  /// A bar of up to 20 columns; anything above zero is seen.
  private static func bar(_ count: Int, of most: Int) -> String {
    guard most > 0, count > 0 else { return "" }
    return String(repeating: "█", count: max(1, count * 20 / most))
  }
}

extension Trend.Axis: ExpressibleByArgument {}
