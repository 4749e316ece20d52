import ArgumentParser
import Briefing
import Domain
import JSON
import Store

/// `desk briefing case NUMBER`: chooses the typical case of a briefing.
struct BriefingCase: DeskCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "case",
      abstract: say(
        "另选通报的典型案例（不选则按规则自动选取）",
        "choose the typical case of a briefing, which a rule chooses otherwise"))
  }

  @Argument(
    help: ArgumentHelp(say("案件编号，或其中一通来电的编号", "the number of the case, or of a call in it")))
  var number: String

  @Option(
    help: ArgumentHelp(
      say("期间中的任一天，默认上一个已结束的期间", "a day of the period; the last ended one by default")))
  var date: CalendarDay?

  @Option(help: ArgumentHelp(say("通报类别", "the kind of the briefing")))
  var kind = BriefingKind.daily

  mutating func run(at seat: Seat) throws {
    let number = try Number(number, of: .call) ?? Number(case: number)
    let log = try seat.openLog()
    let minutes = log.greeting.dayStartMinutes
    let period =
      date.map { BriefingPeriod(kind, holding: $0, dayStartMinutes: minutes) }
      ?? .lastClosed(kind, at: Clock.now, dayStartMinutes: minutes)
    do {
      let chosen = try Briefings(log.session).choose(number.text, for: period)
      try seat.answer(
        [
          "case": .string(chosen), "kind": .string(kind.rawValue),
          "date": .string(period.last.text),
        ],
        say(
          "\(period.name)\(kind.name)的典型案例：\(chosen)",
          "typical case of the \(kind.name) of \(period.name): \(chosen)"))
    } catch let error as BriefingError {
      throw Complaint(error)
    }
  }
}
