import Glibc

/// What keeps time on a machine.
public enum ScheduleManager: String, CaseIterable, Sendable {
  case systemd
  case cron

  /// That of this machine: systemd where it has started the machine, as `sd_booted` tells.
  static var ofMachine: ScheduleManager {
    unsafe access("/run/systemd/system", F_OK) == 0 ? .systemd : .cron
  }
}
