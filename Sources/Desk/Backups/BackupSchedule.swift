import ArgumentParser
import Domain
import Spool

/// `desk backup schedule`: has the machine back up every night and drill on Sundays, or stops that.
struct BackupSchedule: DeskCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "schedule",
      abstract: say(
        "由系统每夜备份、每周日演练，或停止", "have it backed up every night, drilled on Sundays, or stop that"),
      discussion: say(
        "加密的备份要演练，须用 --secret 给出私钥文件，私钥便留在本机；不愿如此的，--no-drill 并在别处演练。失败由 cron 邮寄，或见 systemctl --failed。",
        "To drill sealed backups give the file of the secret key by --secret, which then stays on "
          + "this machine; or take --no-drill and drill elsewhere. cron mails what fails, "
          + "'systemctl --failed' lists it."))
  }

  @Argument(help: ArgumentHelp(say("备份所在的文件夹", "the folder of the backups")))
  var folder: String = ""

  @Option(help: ArgumentHelp(say("几点，北京时间", "at what time, in Beijing"), valueName: "hh:mm"))
  var at = ClockTime.night

  @Option(help: ArgumentHelp(say("只保留最新的几份", "keep so many of the newest")))
  var keep = 14

  @Option(
    help: ArgumentHelp(say("演练所用的私钥文件", "the file of the secret key, for drills")),
    completion: .file())
  var secret: String?

  @Flag(help: ArgumentHelp(say("不演练", "without drills")))
  var noDrill = false

  @Flag(help: ArgumentHelp(say("停止", "stop it")))
  var stop = false

  @Option(
    help: ArgumentHelp(
      say("由谁计时，默认 systemd，没有则 cron", "who keeps the time; cron where there is no systemd")))
  var manager: ScheduleManager?

  mutating func validate() throws {
    guard stop || !folder.isEmpty else {
      throw ValidationError(say("请给出备份所在的文件夹", "name the folder of the backups"))
    }
    guard keep >= 1 else { throw ValidationError(say("--keep 至少为 1", "--keep is 1 at least")) }
  }

  mutating func run(at seat: Seat) throws {
    let setting = ScheduleSetting(seat: seat, manager: manager)
    var make: [String] = []
    var drill: [String] = []
    if !stop {
      let place = try BackupPlace.folder(folder)
      let words = try ScheduledWords.ofDatabase(seat)
      _ = try BackupPlace.conninfo(of: seat)
      make = [Companion.desk, "backup", "make", place, "--keep", String(keep)] + words
      drill = [Companion.desk, "backup", "drill", place] + (try key(seat))
    }
    func schedule(
      _ name: String, _ about: String, _ rhythm: Schedule.Rhythm, _ minutes: Int,
      _ command: [String]
    ) -> Schedule {
      Schedule(
        name: name, about: about, rhythm: rhythm, at: at.moved(minutes: minutes),
        command: command, environment: setting.environment, isQuiet: true)
    }
    let nightly = schedule("desk110-backup", "back up the log", .daily, 0, make)
    let weekly = schedule(
      "desk110-backup-drill", "restore a backup as a drill", .sundays, 90, drill)
    let isAlone = noDrill && !stop
    try setting.set(
      isAlone ? [nightly] : [nightly, weekly], stopping: stop, without: isAlone ? [weekly] : [],
      ["desk", "backup", "schedule"])
  }

  /// The secret key for drills, which must open what will be made.
  private func key(_ seat: Seat) throws(Complaint) -> [String] {
    guard !noDrill else { return [] }
    guard let open = try BackupKeys.open(seat) else { return [] }
    guard let secret else {
      throw Complaint(
        .usage, "备份加密，演练须用 --secret 给出私钥文件，或用 --no-drill",
        "backups are sealed: give the secret key for drills by --secret, or take --no-drill")
    }
    guard try SpoolSecretFile.read(secret).open == open, let whole = AbsolutePath.of(secret) else {
      throw Complaint(
        .badInput, "“\(secret)”打不开今后的备份", "'\(secret)' does not open what will be made")
    }
    return ["--secret", whole]
  }
}
