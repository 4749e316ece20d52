import ArgumentParser
import Briefing
import Domain
import Postgres
import Store

/// What the three periodic briefings have in common.
struct BriefingOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      say("期间中的任一天，默认上一个已结束的期间", "a day of the period; the last ended one by default")))
  var date: CalendarDay?

  @Option(
    help: ArgumentHelp(say("格式，默认按文件名判断", "the form; the name of the file tells by default")))
  var format: DocumentForm?

  @Option(
    name: .shortAndLong, help: ArgumentHelp(say("写入文件", "write to this file")),
    completion: .file())
  var output: String?

  @Flag(help: ArgumentHelp(say("核对不平也发布", "issue even when figures do not reconcile")))
  var force = false
}

extension BriefingOptions {
  /// Issues the briefing of a kind and prints it.
  func issue(_ kind: BriefingKind, at seat: Seat) throws {
    let paper = try DocumentPaper(format, output, at: seat)
    guard try paper.isReady() else { return }
    let log = try seat.openLog()
    let minutes = log.greeting.dayStartMinutes
    let now = Clock.now
    let period =
      date.map { BriefingPeriod(kind, holding: $0, dayStartMinutes: minutes) }
      ?? .lastClosed(kind, at: now, dayStartMinutes: minutes)
    do {
      let frozen = try paper.write {
        try Briefings(log.session).issue(period, at: now, forced: force)
      }
      let failed = frozen.briefing.failures
      if !failed.isEmpty {
        seat.console.complain(
          say("desk: 核对不平：", "desk: does not reconcile: ") + failed.joined(separator: ", "))
      }
    } catch let error as BriefingError {
      throw Complaint(error)
    }
  }
}
