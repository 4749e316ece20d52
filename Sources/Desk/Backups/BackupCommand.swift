import ArgumentParser
import Domain

/// `desk backup`: copies of the whole log, and whether they can be put back.
struct BackupCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "backup",
      abstract: say("备份与恢复演练", "backups, and drills that put them back"),
      discussion: say(
        """
        备份含有当事人资料：文件只有本人可读，请在别处另存一份。用 desk backup key 设定公钥后，备份一律加密，只有私钥能打开。
        独立的服务器请用 pgBackRest：desk backup server 写出其设置。
        """,
        """
        A backup holds the data of callers and victims. Its files are for their owner's
        eyes alone; keep a copy of them elsewhere. With an open key, set by 'desk backup
        key', every backup is sealed, and the secret key alone opens it.
        For a server of its own use pgBackRest: 'desk backup server' writes its settings.
        """),
      subcommands: [
        BackupMake.self, BackupList.self, BackupDrill.self, BackupRestore.self, BackupServer.self,
        BackupKeyCommand.self, BackupSchedule.self,
      ])
  }
}
