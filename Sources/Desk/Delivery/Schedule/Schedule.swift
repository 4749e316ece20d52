import Briefing
import Domain

/// What is to be run by the clock.
struct Schedule {
  let kind: BriefingKind
  /// The unit below the own one that it is for.
  let unit: String?
  let at: ClockTime
  /// The program and its arguments.
  let command: [String]
  /// The variables it needs.
  let environment: [(name: String, value: String)]

  /// What it is known by: one for each kind and unit.
  var name: String {
    (["desk110", "briefing", kind.rawValue] + [unit].compactMap(\.self)).joined(separator: "-")
  }

  /// The words of a command about it.
  func words(_ command: [String]) -> [String] {
    command + [kind.rawValue] + (unit.map { ["--unit", $0] } ?? [])
  }
}

/// What keeps time on the machine, and runs a command when it has come.
protocol ScheduleKeeper {
  /// Sets the schedule, in the place of an older one of its name.
  ///
  /// - Returns: What was written, in lines.
  func keep(_ schedule: Schedule) throws(Complaint) -> [String]

  /// Takes the schedule away; that there is none is no fault.
  ///
  /// - Returns: What was taken away, in lines.
  func stop(_ schedule: Schedule) throws(Complaint) -> [String]
}
