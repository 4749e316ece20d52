import Domain
import Glibc

/// Sets schedules on the machine, or takes them away, and says how.
struct ScheduleSetting {
  let seat: Seat
  /// Who keeps the time; that of the machine where nobody is named.
  let manager: ScheduleManager?

  /// The variables a command run by the clock needs.
  var environment: [(name: String, value: String)] {
    ScheduleEnvironment.kept(of: seat.environment, also: ["HOME", "XDG_STATE_HOME"])
  }

  /// Sets them in the place of older ones of their names, or takes them away.
  ///
  /// - Parameters:
  ///   - schedules: What is to be run.
  ///   - isStop: Whether they are taken away.
  ///   - words: Those of the command, for saying how to stop it.
  /// - Throws: A ``Complaint``: what keeps the time is not there, or refuses.
  func set(_ schedules: [Schedule], stopping isStop: Bool, _ words: [String]) throws {
    let keeper: any ScheduleKeeper =
      switch manager ?? .ofMachine {
      case .systemd: SystemdKeeper(environment: seat.environment, isRoot: getuid() == 0)
      case .cron: CronKeeper(environment: seat.environment)
      }
    for schedule in schedules {
      for line in isStop ? try keeper.stop(schedule) : try keeper.keep(schedule) {
        try seat.line(line)
      }
    }
    guard !isStop else { return }
    let again =
      words + ["--stop"] + (manager.map { ["--manager", $0.rawValue] } ?? [])
    try seat.line(say("停止：", "to stop it: ") + again.joined(separator: " "))
  }
}
