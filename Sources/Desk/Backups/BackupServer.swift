import ArgumentParser
import Domain
import Postgres

/// `desk backup server`: the settings by which pgBackRest keeps a server.
struct BackupServer: DeskCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "server",
      abstract: say(
        "写出 pgBackRest 的设置：连续归档，可恢复到任一时刻",
        "the settings of pgBackRest: to go back to any moment"))
  }

  @Option(help: ArgumentHelp(say("备份库所在的文件夹", "the folder of the repository")))
  var repository = "/var/lib/pgbackrest"

  @Option(help: ArgumentHelp(say("名称", "its name")))
  var stanza = "desk110"

  mutating func validate() throws {
    guard
      stanza.utf8.allSatisfy({ $0.isASCIIDigit || $0 | 32 >= 97 && $0 | 32 <= 122 || $0 == 45 }),
      !stanza.isEmpty
    else {
      throw ValidationError(say("--stanza 只含字母、数字和“-”", "--stanza has letters, digits and '-'"))
    }
    guard repository.hasPrefix("/"), !repository.contains("\n") else {
      throw ValidationError(
        say("--repository 须为绝对路径", "--repository is a path from the root"))
    }
  }

  mutating func run(at seat: Seat) throws {
    let session = try seat.openLog().session
    let rows = try session.run(
      """
      select current_setting('data_directory', true), current_setting('unix_socket_directories', true),
        current_setting('port'), current_setting('server_version_num')::integer / 10000
      """)
    let (data, sockets, port, major) = try rows[0].decode(
      String?.self, String?.self, String.self, Int.self)
    guard let data, let socket = sockets?.split(separator: ",").first else {
      throw Complaint(
        .notAllowed, "只有数据库超级用户或 pg_monitor 能看到数据目录",
        "a superuser of the database, or a member of pg_monitor, sees the data directory")
    }
    try seat.console.write(
      text(data: data, socket: socket.filter { $0 != "\"" && $0 != " " }, port: port, major: major))
  }

  private func text(data: String, socket: String, port: String, major: Int) -> String {
    say(
      "# 1. 写入 /etc/pgbackrest.conf，属主 postgres，权限 0640：",
      "# 1. /etc/pgbackrest.conf, of postgres, mode 0640:")
        + """

        [global]
        repo1-path=\(repository)
        repo1-retention-full=4
        repo1-cipher-type=aes-256-cbc
        repo1-cipher-pass=\(say("（用 openssl rand -base64 48 生成，另存一份）", "(made by: openssl rand -base64 48; keep a copy elsewhere)"))
        start-fast=y
        [\(stanza)]
        pg1-path=\(data)
        pg1-socket-path=\(socket)
        pg1-port=\(port)


        """
      + say("# 2. 在服务器上执行，然后重启服务器：", "# 2. On the server, then restart it:")
        + """

        alter system set archive_mode = 'on';
        alter system set archive_command = 'pgbackrest --stanza=\(stanza) archive-push %p';


        """
      + say("# 3. 由 postgres 执行一次：", "# 3. Once, as postgres:")
        + """

        pgbackrest --stanza=\(stanza) stanza-create
        pgbackrest --stanza=\(stanza) check
        pgbackrest --stanza=\(stanza) --type=full backup


        """
      + say("# 4. postgres 的 crontab：", "# 4. The crontab of postgres:")
        + """

        30 1 * * 0 pgbackrest --stanza=\(stanza) --type=full backup
        30 1 * * 1-6 pgbackrest --stanza=\(stanza) --type=diff backup


        """
      + say(
        "# 5. 每月演练：恢复到空目录，启动，检查：", "# 5. A drill each month: into an empty folder, start it, look:")
        + """

        pgbackrest --stanza=\(stanza) --pg1-path=/var/tmp/desk110-drill restore --archive-mode=off
        /usr/lib/postgresql/\(major)/bin/pg_ctl -D /var/tmp/desk110-drill -o "-p 5499" -l drill.log -w start
        DESK_DATABASE='host=\(socket) port=5499 dbname=desk110' desk doctor --figures

        """
  }
}
