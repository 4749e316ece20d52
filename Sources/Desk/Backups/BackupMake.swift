import ArgumentParser
import Backups
import Cluster
import Domain
import JSON
import Postgres
import Spool

/// `desk backup make`: copies the log of one moment into a folder.
struct BackupMake: DeskCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "make",
      abstract: say("备份整个案件日志，期间可照常使用", "copy the whole log, while it is in use"))
  }

  @Argument(help: ArgumentHelp(say("备份所在的文件夹", "the folder of the backups")))
  var folder: String

  @Option(help: ArgumentHelp(say("成功后只保留最新的几份", "keep so many of the newest afterwards")))
  var keep: Int?

  @Flag(help: ArgumentHelp(say("不加密，即使设有公钥", "in clear, though there is a key to seal it to")))
  var clear = false

  mutating func validate() throws {
    if let keep, keep < 1 {
      throw ValidationError(say("--keep 至少为 1", "--keep is 1 at least"))
    }
  }

  mutating func run(at seat: Seat) throws {
    let place = try BackupPlace.folder(folder)
    let conninfo = try BackupPlace.conninfo(of: seat)
    let binaries = try BackupPlace.binaries(of: seat)
    let session = try seat.openLog().session
    session.deadline = nil
    let key = try clear ? nil : BackupKeys.open(seat)
    let start = ContinuousClock.now
    let backup = try BackupPlace.telling {
      try BackupMaker(
        session, conninfo: conninfo, binaries: binaries,
        environment: BackupPlace.environment(of: seat), sealedTo: key
      ).make(in: place)
    }
    let seconds = (ContinuousClock.now - start).components.seconds
    let removed = try BackupPlace.telling { try prune(place) }
    try seat.answer(
      [
        "path": .string(backup.path), "rows": .integer(backup.manifest.rowCount),
        "bytes": .integer(backup.bytes), "seconds": .integer(Int(seconds)),
        "removed": .integer(removed), "sealed_to": key.map { .string($0.text) } ?? .null,
      ],
      say(
        "已备份到 \(backup.path)：\(backup.manifest.rowCount) 行，\(backup.bytes / 1024) KB，用时 \(seconds) 秒",
        "backed up to \(backup.path): \(backup.manifest.rowCount) rows, \(backup.bytes / 1024) KB, "
          + "in \(seconds) s"))
    if key == nil { seat.console.complain(BackupKeys.inClear) }
  }

  /// Removes the oldest beyond those to keep.
  private func prune(_ place: String) throws(BackupError) -> Int {
    guard let keep else { return 0 }
    let old = try Backup.all(in: place).dropLast(keep)
    for backup in old { try backup.remove() }
    return old.count
  }
}
