import ArgumentParser
import Domain

/// `desk audit schedule`: has the machine seal every minute and anchor every night, or stops that.
struct AuditSchedule: DeskCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "schedule",
      abstract: say(
        "由系统每分钟封存、每夜锚定，或停止", "have it sealed every minute, anchored every night, or stop that"),
      discussion: say(
        "以审计员的登录运行（--user，密码用 ~/.pgpass）。锚须存到数据库管理员够不着之处：-o 文件（如另一台机器的挂载目录）或 --to 第二数据库。",
        "Runs under an auditor's log-in (--user, the password in ~/.pgpass). The anchor has to be "
          + "out of reach of who administers the database: -o, a file such as on a folder of "
          + "another machine, or --to, a second database."))
  }

  @Option(help: ArgumentHelp(say("几点锚定，北京时间", "when to anchor, in Beijing"), valueName: "hh:mm"))
  var at = ClockTime.night

  @Option(
    name: .shortAndLong, help: ArgumentHelp(say("锚追加到此文件", "the file of the anchors")),
    completion: .file())
  var output: String?

  @Option(
    help: ArgumentHelp(say("锚写入第二数据库", "the second database of the anchors"), valueName: "conninfo")
  )
  var to: String?

  @Flag(help: ArgumentHelp(say("停止", "stop it")))
  var stop = false

  @Option(
    help: ArgumentHelp(
      say("由谁计时，默认 systemd，没有则 cron", "who keeps the time; cron where there is no systemd")))
  var manager: ScheduleManager?

  mutating func validate() throws {
    guard stop || output != nil || to != nil else {
      throw ValidationError(
        say("请用 -o 或 --to 指明锚存到哪里", "say by -o or --to where the anchors are kept"))
    }
  }

  mutating func run(at seat: Seat) throws {
    let setting = ScheduleSetting(seat: seat, manager: manager)
    let words = stop ? [] : try ScheduledWords.ofDatabase(seat)
    let anchor = stop ? [] : try place()
    try setting.set(
      [
        Schedule(
          name: "desk110-audit-seal", about: "seal the audit", rhythm: .minutely, at: at,
          command: [Companion.desk, "audit", "seal"] + words, environment: setting.environment,
          isQuiet: true),
        Schedule(
          name: "desk110-audit-anchor", about: "anchor the audit", rhythm: .daily, at: at,
          command: [Companion.desk, "audit", "anchor"] + anchor + words,
          environment: setting.environment, isQuiet: true),
      ], stopping: stop, ["desk", "audit", "schedule"])
  }

  /// Where anchors go, in words that hold in any folder.
  private func place() throws(Complaint) -> [String] {
    var words: [String] = []
    if let output {
      // A file that is not there yet has no whole path; its folder has.
      if AbsolutePath.of(output) == nil { try OutputFile.write("", to: output) }
      guard let whole = AbsolutePath.of(output) else {
        throw Complaint(.cannotWrite, "无法写入“\(output)”", "cannot write '\(output)'")
      }
      words += ["-o", whole]
    }
    if let to {
      guard !to.contains("password"), !to.contains("@") || !to.contains("://") else {
        throw ScheduledWords.passwordInWords
      }
      words += ["--to", to]
    }
    return words
  }
}
