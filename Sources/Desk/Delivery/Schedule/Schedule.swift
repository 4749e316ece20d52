import Domain

/// What is to be run by the clock.
struct Schedule {
  /// How often.
  enum Rhythm {
    case minutely
    case daily
    /// On Mondays.
    case weekly
    /// On Sundays.
    case sundays
    case monthly
  }

  /// What it is known by on the machine.
  let name: String
  /// What the machine tells of it, in English.
  let about: String
  let rhythm: Rhythm
  let at: ClockTime
  /// The program and its arguments.
  let command: [String]
  /// The variables it needs.
  let environment: [(name: String, value: String)]
  /// Whether it writes answers that nobody wants to be mailed.
  var isQuiet = false

  /// Refuses what no line of a unit or a crontab can hold.
  ///
  /// - Throws: A ``Complaint`` with status 64.
  func check() throws(Complaint) {
    let texts = command + environment.map(\.value)
    guard let wrong = texts.first(where: { $0.unicodeScalars.contains { $0.value < 32 } }) else {
      return
    }
    throw Complaint(
      .usage, "含控制字符，不能写入计划：“\(wrong.visibleOnOneLine)”",
      "a control character cannot be scheduled: '\(wrong.visibleOnOneLine)'")
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
