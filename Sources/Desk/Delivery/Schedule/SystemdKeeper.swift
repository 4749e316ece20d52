import Briefing
import Cluster
import Domain

/// A timer and a service of systemd: of the machine for root, else of the person (`--user`).
///
/// `Persistent=` runs what a stopped machine missed as soon as it is up (systemd.timer(5)).
struct SystemdKeeper: ScheduleKeeper {
  let environment: [String: String]
  let isRoot: Bool

  func keep(_ schedule: Schedule) throws(Complaint) -> [String] {
    let files = [
      ("\(schedule.name).service", SystemdUnit.service(schedule)),
      ("\(schedule.name).timer", SystemdUnit.timer(schedule)),
    ]
    return try keep(files, ["\(schedule.name).timer"])
  }

  /// Writes units, and starts some of them.
  func keep(
    _ units: [(name: String, text: String)], _ started: [String]
  ) throws(Complaint) -> [String] {
    let folder = folder
    do throws(ClusterError) {
      try Folder.make(folder, mode: 0o755)
    } catch {
      throw Complaint(.cannotWrite, "无法建立“\(folder)”", "cannot make '\(folder)'")
    }
    let files = units.map { ("\(folder)/\($0.name)", $0.text) }
    let older = files.map { path, _ in (path, try? InputFile.text(path)) }
    do throws(Complaint) {
      for (path, text) in files { try OutputFile.write(text, to: path) }
      try control(["daemon-reload"])
      try control(["enable", "--now"] + started)
    } catch {
      restore(older)
      throw error
    }
    let lines = files.flatMap { path, text in
      [say("已写入 \(path)：", "wrote \(path):")]
        + text.split(separator: "\n").map { "  \($0)" }
    }
    return lines + (isRoot ? [] : [Self.lingering])
  }

  /// Puts units back as they were, those that were not there away.
  private func restore(_ files: [(path: String, text: String?)]) {
    for (path, text) in files {
      if let text {
        try? OutputFile.write(text, to: path)
      } else if InputFile.isRegular(path) {
        try? FileRemoval.remove(path)
      }
    }
    try? control(["daemon-reload"])
  }

  func stands(_ schedule: Schedule) -> Bool {
    InputFile.isRegular("\(folder)/\(schedule.name).timer")
  }

  func stop(_ schedule: Schedule) throws(Complaint) -> [String] {
    try stop(["timer", "service"].map { "\(schedule.name).\($0)" })
  }

  /// Takes units away, those first that start others.
  func stop(_ units: [String]) throws(Complaint) -> [String] {
    let standing = units.map { "\(folder)/\($0)" }.filter(InputFile.isRegular)
    guard !standing.isEmpty else { return [Self.none] }
    try control(["disable", "--now"] + units.filter { !$0.hasSuffix(".service") })
    for path in standing { try FileRemoval.remove(path) }
    try control(["daemon-reload"])
    return standing.map { say("已删除 \($0)", "removed \($0)") }
  }

  static var none: String { say("没有此项计划", "there was none") }

  /// A person's timers run while she is logged in, unless she may linger.
  private static var lingering: String {
    say(
      "注意：注销后也要运行，请执行 loginctl enable-linger",
      "note: to have it run while you are logged out: loginctl enable-linger")
  }

  private var folder: String {
    if isRoot { return "/etc/systemd/system" }
    if let folder = environment["XDG_CONFIG_HOME"], folder.hasPrefix("/") {
      return folder + "/systemd/user"
    }
    return (environment["HOME"] ?? "") + "/.config/systemd/user"
  }

  private func control(_ words: [String]) throws(Complaint) {
    try ScheduleProgram.run(
      "systemctl", (isRoot ? [] : ["--user"]) + words, environment: environment,
      package: "systemd")
  }
}
