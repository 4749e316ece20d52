import Cluster
import Domain
import Glibc

/// A line in the crontab of the person (crontab(5)), below a remark that marks it as ours.
struct CronKeeper: ScheduleKeeper {
  let environment: [String: String]

  func keep(_ schedule: Schedule) throws(Complaint) -> [String] {
    let line = line(schedule)
    let others = try without(schedule)
    try install(others + [mark(schedule), line])
    return [
      say("已写入 crontab（本机时间）：", "wrote to the crontab, in the time of this machine:"), "  \(line)",
    ] + (Self.isRunning ? [] : [Self.idle])
  }

  /// Whether cron runs: Debian's and others' leave their number here.
  private static var isRunning: Bool { unsafe access("/run/crond.pid", F_OK) == 0 }

  private static var idle: String {
    say(
      "注意：本机似乎没有运行 cron，请执行 service cron start",
      "note: cron does not seem to run here: service cron start")
  }

  func stop(_ schedule: Schedule) throws(Complaint) -> [String] {
    let lines = try current()
    let others = without(schedule, in: lines)
    guard others != lines else { return [SystemdKeeper.none] }
    try install(others)
    return [say("已从 crontab 删除 \(schedule.name)", "removed \(schedule.name) from the crontab")]
  }

  func stands(_ schedule: Schedule) -> Bool {
    (try? current())?.contains(mark(schedule)) ?? false
  }

  private func mark(_ schedule: Schedule) -> String { "# \(schedule.name)" }

  private func line(_ schedule: Schedule) -> String {
    let at = schedule.at.moved(minutes: Self.minutesAheadOfBeijing)
    let variables = schedule.environment.map { "\($0.name)=\(Self.quoted($0.value))" }
    let words = variables + schedule.command.map(Self.quoted)
    // In a crontab a percent sign ends the command.
    let moments =
      switch schedule.rhythm {
      case .minutely: "* * * * *"
      case .sundays: "\(at.minute) \(at.hour) * * 0"
      case .daily, .weekly, .monthly: "\(at.minute) \(at.hour) * * *"
      }
    return "\(moments) " + words.joined(separator: " ").replacing("%", with: "\\%")
      + (schedule.isQuiet ? " >/dev/null" : "")
  }

  private func without(_ schedule: Schedule) throws(Complaint) -> [String] {
    without(schedule, in: try current())
  }

  /// The lines but for the mark and the one behind it.
  private func without(_ schedule: Schedule, in lines: [String]) -> [String] {
    guard let place = lines.firstIndex(of: mark(schedule)) else { return lines }
    return Array(lines.prefix(place) + lines.dropFirst(place + 2))
  }

  /// The lines of the crontab; none where there is none yet.
  private func current() throws(Complaint) -> [String] {
    let (code, output) = try ScheduleProgram.ask(
      "crontab", ["-l"], environment: environment, package: "cron")
    guard code == 0 else {
      // Anything else than that there is none yet, and what stands there would be lost.
      guard output.has("no crontab") else { throw Self.unreadable(code, output) }
      return []
    }
    let lines = output.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    return Array(lines.last == "" ? lines.dropLast() : lines[...])
  }

  private static func unreadable(_ code: Int32, _ output: String) -> Complaint {
    let said = ScheduleProgram.said(output)
    return Complaint(
      .cannotWrite, "“crontab -l”以 \(code) 结束\(said)", "'crontab -l' ended with \(code)\(said)")
  }

  private func install(_ lines: [String]) throws(Complaint) {
    try ScheduleProgram.run(
      "crontab", ["-"], input: lines.map { $0 + "\n" }.joined(), environment: environment,
      package: "cron")
  }

  /// As the shell takes one word.
  private static func quoted(_ word: String) -> String {
    "'" + word.replacing("'", with: "'\\''") + "'"
  }

  /// How far the clock of this machine is ahead of Beijing's now.
  private static var minutesAheadOfBeijing: Int {
    var now = time(nil)
    var parts = unsafe tm()
    unsafe localtime_r(&now, &parts)
    return unsafe (parts.tm_gmtoff - Instant.beijingOffsetSeconds) / 60
  }
}
