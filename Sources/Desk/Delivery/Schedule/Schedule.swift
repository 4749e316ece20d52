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

  /// Refuses what no line of a unit or a crontab can hold.
  ///
  /// - Throws: A ``Complaint`` with status 64.
  func check() throws(Complaint) {
    if let unit, !Self.isCode(unit) {
      throw Complaint(
        .usage, "不是单位代码：“\(unit.visibleOnOneLine)”", "no code of a unit: '\(unit.visibleOnOneLine)'"
      )
    }
    let texts = command + environment.map(\.value)
    guard let wrong = texts.first(where: { $0.unicodeScalars.contains { $0.value < 32 } }) else {
      return
    }
    throw Complaint(
      .usage, "含控制字符，不能写入计划：“\(wrong.visibleOnOneLine)”",
      "a control character cannot be scheduled: '\(wrong.visibleOnOneLine)'")
  }

  private static func isCode(_ text: String) -> Bool {
    (1...32).contains(text.utf8.count)
      && text.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber || $0 == "-") }
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

  /// Whether the schedule is kept here.
  func stands(_ schedule: Schedule) -> Bool

  /// Takes the schedule away; that there is none is no fault.
  ///
  /// - Returns: What was taken away, in lines.
  func stop(_ schedule: Schedule) throws(Complaint) -> [String]
}
