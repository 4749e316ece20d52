import ArgumentParser
import Domain
import Store

/// The time a listing is about.
struct SpanOptions: ParsableArguments {
  @Option(help: ArgumentHelp(say("某一天，如 2026-11-10", "one day, such as 2026-11-10")))
  var day: CalendarDay?

  @Option(help: ArgumentHelp(say("起始日期（含）", "from this day on")))
  var from: CalendarDay?

  @Option(help: ArgumentHelp(say("截止日期（含）", "up to and with this day")))
  var to: CalendarDay?

  init() {}

  mutating func validate() throws {
    if day != nil, from != nil || to != nil {
      throw ValidationError(say("--day 不与 --from、--to 同用", "--day goes without --from and --to"))
    }
    if let from, let to, from > to {
      throw ValidationError(say("--from 晚于 --to", "--from is later than --to"))
    }
  }

  /// The desk's days as moments, the end exclusive.
  func instants(at log: CaseLog) -> (from: Instant?, to: Instant?) {
    let first = day ?? from
    let last = day ?? to
    let minutes = log.greeting.dayStartMinutes
    func start(_ day: CalendarDay) -> Instant { Instant(day: day).adding(seconds: minutes * 60) }
    return (first.map(start), last.map { start($0.adding(days: 1)) })
  }
}
