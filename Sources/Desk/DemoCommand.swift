import ArgumentParser
import Demo
import Domain
import JSON
import Reading
import Store

/// `desk demo`: fills an empty log with invented calls.
struct DemoCommand: DeskCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "demo",
      abstract: say("以虚构来电填充空日志", "fill an empty log with invented calls"),
      discussion: say(
        "手法比例取自真实统计，人、号码、案情全为虚构；同一种子得到同样的数据。",
        "Shares of tactics are real; persons, numbers and stories are invented. The same seed "
          + "gives the same data."))
  }

  @Option(help: ArgumentHelp(say("天数", "how many days")))
  var days = 30

  @Option(help: ArgumentHelp(say("每天来电数", "calls a day")))
  var callsPerDay = 400

  @Option(help: ArgumentHelp(say("种子", "the seed")))
  var seed = 110

  @Option(help: ArgumentHelp(say("最后一天，默认昨天", "the last day; yesterday by default")))
  var until: CalendarDay?

  @Flag(
    help: ArgumentHelp(say("只录样例日（2026 年 11 月 10 日）", "the sample day instead, 10 November 2026")))
  var sampleDay = false

  @Flag(help: ArgumentHelp(say("只打印 JSON 单，不记录", "print the sheets as JSON lines, record nothing")))
  var print = false

  mutating func validate() throws {
    guard DemoCalls.daysAllowed.contains(days) else {
      throw ValidationError(say("--days 超出范围", "--days is out of range"))
    }
    guard DemoCalls.callsPerDayAllowed.contains(callsPerDay) else {
      throw ValidationError(say("--calls-per-day 超出范围", "--calls-per-day is out of range"))
    }
    guard seed >= 0 else {
      throw ValidationError(say("--seed 不能为负", "--seed is not negative"))
    }
  }

  mutating func run(at seat: Seat) throws {
    if sampleDay { return try fill(SampleDay.calls, count: SampleDay.calls.count, seat) }
    let until = until ?? Clock.now.day.adding(days: -1)
    let calls = DemoCalls(
      days: days, callsPerDay: callsPerDay, seed: UInt64(seed), until: until)
    try fill(calls, count: calls.underestimatedCount, seat)
  }

  private func fill(_ calls: some Sequence<CallSheet>, count: Int, _ seat: Seat) throws {
    if print {
      for call in calls { try seat.line(SheetWriter.write(call)) }
      return
    }
    let log = try seat.openLog()
    if !sampleDay, try Calls(log.session).count() > 0 {
      throw Complaint(
        .badInput, "日志不是空的；虚构来电只填入空日志",
        "the log is not empty: invented calls go into an empty one only")
    }
    let filling = DemoFilling(of: count, on: seat.console)
    try filling.record(calls, in: log.session)
    try seat.answer(filling.document, filling.sentence)
  }
}
