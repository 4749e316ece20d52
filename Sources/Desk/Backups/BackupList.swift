import ArgumentParser
import Backups
import Domain

/// `desk backup list`: the backups of a folder.
struct BackupList: DeskCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "list", abstract: say("列出备份，最新的在先", "the backups, the newest first"))
  }

  @Argument(help: ArgumentHelp(say("备份所在的文件夹", "the folder of the backups")))
  var folder: String

  mutating func run(at seat: Seat) throws {
    let place = try BackupPlace.folder(folder)
    var listing = Listing([
      .text("path", say("备份", "backup")), .text("made_at", say("时间", "made")),
      .number("rows", say("行数", "rows")), .number("bytes", say("字节", "bytes")),
      .number("schema", say("结构", "schema")), .text("sealed", say("加密", "sealed")),
    ])
    for backup in try BackupPlace.telling({ try Backup.all(in: place) }).reversed() {
      listing.append([
        .text(backup.path), .instant(backup.manifest.madeAt), .integer(backup.manifest.rowCount),
        .integer(backup.bytes), .integer(backup.manifest.schema),
        .flag(backup.manifest.key != nil),
      ])
    }
    try seat.show(listing)
  }
}
