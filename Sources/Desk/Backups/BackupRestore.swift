import ArgumentParser
import Backups
import Cluster
import Domain
import JSON

/// `desk backup restore`: puts a backup back where there is no log yet.
struct BackupRestore: DeskCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "restore",
      abstract: say(
        "把备份恢复到尚无案件日志的 DESK_HOME", "put a backup back into a DESK_HOME that has no log"))
  }

  @Argument(
    help: ArgumentHelp(say("备份，或备份所在的文件夹（取最新）", "a backup, or a folder of them: the newest")))
  var backup: String

  @Option(
    help: ArgumentHelp(
      say("打开加密备份的私钥文件", "the file of the secret key, for a sealed backup")),
    completion: .file())
  var secret: String?

  mutating func run(at seat: Seat) throws {
    let secret = try secret.map { try SpoolSecretFile.read($0) }
    guard case .embedded(let home) = seat.choice else {
      throw Complaint(
        .usage, "已指明另一数据库；恢复只写入内置数据库，请用 DESK_HOME 指明位置",
        "another database is named; restoring is into an embedded one: name it by DESK_HOME")
    }
    let place = try BackupPlace.folder(backup)
    let cluster = EmbeddedCluster(home: home)
    let chosen = try BackupPlace.telling {
      let chosen = try Backup(at: place)
      try BackupRestorer(
        chosen, to: cluster, environment: BackupPlace.environment(of: seat), secret: secret
      ).restore()
      return chosen
    }
    try seat.answer(
      ["home": .string(home), "rows": .integer(chosen.manifest.rowCount)],
      say(
        "已恢复 \(chosen.manifest.madeAt.shortText) 的备份：\(chosen.manifest.rowCount) 行，与备份时一致；请各终端运行 desk spool send --again",
        "restored the backup of \(chosen.manifest.madeAt.shortText): "
          + "\(chosen.manifest.rowCount) rows, as when it was made; "
          + "have every terminal run 'desk spool send --again'"))
  }
}
