import ArgumentParser
import Backups
import Cluster
import Domain
import Glibc
import JSON

/// `desk backup drill`: puts a backup back into a cluster that is thrown away, and looks at it.
struct BackupDrill: DeskCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "drill",
      abstract: say(
        "恢复演练：恢复到临时数据库，核对行数、数字和审计，然后删除",
        "restore into a scratch database, check rows, figures and audit, and remove it"))
  }

  @Argument(
    help: ArgumentHelp(say("备份，或备份所在的文件夹（取最新）", "a backup, or a folder of them: the newest")))
  var backup: String

  @Option(help: ArgumentHelp(say("临时数据库所在的文件夹", "the folder of the scratch database")))
  var scratch = "/var/tmp"

  @Option(
    help: ArgumentHelp(
      say("打开加密备份的私钥文件", "the file of the secret key, for a sealed backup")),
    completion: .file())
  var secret: String?

  mutating func run(at seat: Seat) throws {
    let secret = try secret.map { try SpoolSecretFile.read($0) }
    let place = try BackupPlace.folder(backup)
    let chosen = try BackupPlace.telling { try Backup(at: place) }
    let home = try Self.folder(in: BackupPlace.folder(scratch))
    let cluster = EmbeddedCluster(home: home)
    defer { Self.remove(cluster) }
    let clock = ContinuousClock()
    let restoring = try clock.measure {
      try BackupPlace.telling {
        try BackupRestorer(
          chosen, to: cluster, environment: BackupPlace.environment(of: seat), secret: secret
        ).restore()
      }
    }
    let checking = try clock.measure { try check(home, seat) }
    let (restored, checked) = (restoring.components.seconds, checking.components.seconds)
    try seat.answer(
      [
        "backup": .string(chosen.path), "rows": .integer(chosen.manifest.rowCount),
        "restore_seconds": .integer(Int(restored)), "check_seconds": .integer(Int(checked)),
      ],
      say(
        "演练成功：\(chosen.path)，\(chosen.manifest.rowCount) 行，数字与审计核对无误；恢复 \(restored) 秒，核对 \(checked) 秒",
        "the drill succeeded: \(chosen.path), \(chosen.manifest.rowCount) rows, figures and audit "
          + "hold; restored in \(restored) s, checked in \(checked) s"))
  }

  /// Makes a folder that nobody else has made; the server, which may run as another account, enters.
  private static func folder(in scratch: String) throws(Complaint) -> String {
    var template = Array("\(scratch)/desk110-drill-XXXXXX".utf8CString)
    guard unsafe mkdtemp(&template) != nil else {
      throw Complaint(BackupError.cannotUse(path: scratch, code: errno))
    }
    let path = String(decoding: template.dropLast().map(UInt8.init(bitPattern:)), as: UTF8.self)
    unsafe chmod(path, 0o711)
    return path
  }

  /// Has this program look at the scratch log as at any other.
  private func check(_ home: String, _ seat: Seat) throws {
    for command in [["doctor"], ["doctor", "--figures"], ["audit", "verify"]] {
      let ended: (code: Int32, output: String)
      do {
        ended = try Errand.run(
          Companion.desk, command + ["--lang", Language.current.rawValue],
          environment: ["DESK_HOME": home, "HOME": home, "PATH": "/usr/bin:/bin"])
      } catch {
        throw Complaint(error)
      }
      guard ended.code == 0 else {
        let said = ended.output.split(separator: "\n").last.map(String.init) ?? ""
        throw Complaint(
          .badInput, "恢复的日志没有通过 desk \(command.joined(separator: " "))：\(said)",
          "the restored log fails 'desk \(command.joined(separator: " "))': \(said)")
      }
    }
  }

  /// Takes the scratch cluster away, whatever came of it.
  private static func remove(_ cluster: EmbeddedCluster) {
    _ = try? cluster.stop()
    _ = try? Errand.run("/bin/rm", ["-rf", "--", cluster.home], environment: [:])
  }
}
