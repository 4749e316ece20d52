import Domain
import Glibc

/// What may keep the time on this machine; a schedule stands with one of them at most.
struct ScheduleKeepers {
  private let all: [(manager: ScheduleManager, keeper: any ScheduleKeeper)]

  /// That of the machine, which keeps what names no other.
  private let usual: ScheduleManager

  init(environment: [String: String], isRoot: Bool, usual: ScheduleManager) {
    all = [
      (.systemd, SystemdKeeper(environment: environment, isRoot: isRoot)),
      (.cron, CronKeeper(environment: environment)),
    ]
    self.usual = usual
  }

  /// Sets the schedule with the keeper named; with that of the machine where none is, and with cron
  /// where systemd does not take it.
  ///
  /// - Returns: What was written, in lines.
  func keep(
    _ schedule: Schedule, by manager: ScheduleManager?
  ) throws(Complaint) -> [String] {
    let first = manager ?? usual
    do throws(Complaint) {
      return try keep(schedule, first)
    } catch {
      guard first == .systemd else { throw error }
      guard manager == nil else {
        throw Complaint(
          error.status, error.message + "；可用 --manager cron",
          error.message + "; --manager cron may do")
      }
      let note = say("systemd 用不了，改用 cron：", "systemd would not, cron does it: ")
      return [note + error.message] + (try keep(schedule, .cron))
    }
  }

  /// Whether the schedule stands with any.
  func stands(_ schedule: Schedule) -> Bool { all.contains { $0.keeper.stands(schedule) } }

  /// Takes the schedule away from the keeper named; from all where none is.
  ///
  /// - Returns: What was taken away, in lines.
  func stop(
    _ schedule: Schedule, by manager: ScheduleManager?
  ) throws(Complaint) -> [String] {
    var told: [String] = []
    for (name, keeper) in all where manager.map({ $0 == name }) ?? keeper.stands(schedule) {
      told += try keeper.stop(schedule)
    }
    return told.isEmpty ? [SystemdKeeper.none] : told
  }

  private func keep(
    _ schedule: Schedule, _ manager: ScheduleManager
  ) throws(Complaint) -> [String] {
    var told: [String] = []
    for (name, keeper) in all where name == manager { told += try keeper.keep(schedule) }
    for (name, keeper) in all where name != manager && keeper.stands(schedule) {
      told += try keeper.stop(schedule)
    }
    return told + [Self.account]
  }

  /// As whom it will run.
  private static var account: String {
    let name = unsafe getpwuid(getuid()).map { unsafe String(cString: $0.pointee.pw_name) }
    return say("将以 \(name ?? String(getuid())) 的身份运行", "it runs as \(name ?? String(getuid()))")
  }
}
