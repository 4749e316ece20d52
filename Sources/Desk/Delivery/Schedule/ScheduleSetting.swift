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
  ///   - unwanted: What is not to be run any more, where it was.
  ///   - words: Those of the command, for saying how to stop it.
  /// - Throws: A ``Complaint``: what keeps the time is not there, or refuses.
  func set(
    _ schedules: [Schedule], stopping isStop: Bool, without unwanted: [Schedule] = [],
    _ words: [String]
  ) throws {
    for schedule in schedules { try schedule.check() }
    let keepers = ScheduleKeepers(
      environment: seat.environment, isRoot: getuid() == 0, usual: .ofMachine)
    for schedule in schedules {
      let told =
        isStop
        ? try keepers.stop(schedule, by: manager) : try keepers.keep(schedule, by: manager)
      for line in told { try seat.line(line) }
    }
    for schedule in unwanted where keepers.stands(schedule) {
      for line in try keepers.stop(schedule, by: nil) { try seat.line(line) }
    }
    guard !isStop else { return }
    try seat.line(
      say("停止：", "to stop it: ") + (words + ["--stop"]).joined(separator: " "))
  }
}
