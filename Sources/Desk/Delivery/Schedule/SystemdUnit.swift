import Domain

/// The files a timer of systemd is made of (systemd.timer(5), systemd.service(5)).
enum SystemdUnit {
  /// What is run, once, after the network is up.
  static func service(_ schedule: Schedule) -> String {
    service("desk110: \(schedule.about)", schedule.command, schedule.environment)
  }

  /// The same of any command.
  static func service(
    _ description: String, _ command: [String], _ environment: [(name: String, value: String)]
  ) -> String {
    let variables = environment.map { "Environment=\(quoted("\($0.name)=\($0.value)"))\n" }
    return """
      [Unit]
      Description=\(description)
      Wants=network-online.target
      After=network-online.target

      [Service]
      Type=oneshot
      \(variables.joined())ExecStart=\(command.map(quotedArgument).joined(separator: " "))

      """
  }

  /// When it is run: in Beijing time, and after a standstill at once.
  static func timer(_ schedule: Schedule) -> String {
    let moments =
      switch schedule.rhythm {
      case .minutely: "minutely"
      case .daily: "*-*-* \(schedule.at):00 Asia/Shanghai"
      case .weekly: "Mon *-*-* \(schedule.at):00 Asia/Shanghai"
      case .sundays: "Sun *-*-* \(schedule.at):00 Asia/Shanghai"
      case .monthly: "*-*-01 \(schedule.at):00 Asia/Shanghai"
      }
    return """
      [Unit]
      Description=desk110: when to \(schedule.about)

      [Timer]
      OnCalendar=\(moments)
      Persistent=true

      [Install]
      WantedBy=timers.target

      """
  }

  /// In double quotes, with what systemd would read in them made plain (systemd.syntax(7)).
  private static func quoted(_ word: String) -> String {
    "\""
      + word.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"")
      .replacing("%", with: "%%") + "\""
  }

  /// The same where variables are put in too.
  private static func quotedArgument(_ word: String) -> String {
    quoted(word).replacing("$", with: "$$")
  }
}
