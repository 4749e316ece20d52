import Domain

extension ClusterError {
  /// What went wrong and what to do, in the language in force.
  public var message: String {
    switch self {
    case .pathTooLong, .pathUnusable, .cannotUse, .notEnterable: pathMessage
    case .notOurs, .ownedByRoot, .damaged: dataMessage
    case .noServer, .noServerIn, .otherMajor, .noServerAccount, .noAccount, .cannotRun:
      installationMessage
    case .creationFailed, .startFailed, .startUnfinished, .stopUnfinished, .orphans: serverMessage
    }
  }

  private var pathMessage: String {
    switch self {
    case .pathTooLong(let socket, let bytes):
      say(
        "套接字路径“\(socket)”长 \(bytes) 字节，上限为 \(EmbeddedCluster.socketPathMaxBytes) 字节；"
          + "请将 DESK_HOME 设为较短的路径",
        "socket path \"\(socket)\" is \(bytes) bytes long, the limit is "
          + "\(EmbeddedCluster.socketPathMaxBytes); set DESK_HOME to a shorter path")
    case .pathUnusable(let home):
      say(
        "目录“\(home)”含有逗号或控制字符，数据库无法使用；请将 DESK_HOME 设为其他路径",
        "\"\(home)\" has a comma or a control character, which a database path cannot have; "
          + "set DESK_HOME to another path")
    case .cannotUse(let path, let code):
      say(
        "无法使用“\(path)”：\(ErrorNumber(code))；请检查权限和磁盘空间，或将 DESK_HOME 设为其他路径",
        "cannot use \"\(path)\": \(ErrorNumber(code)); check its permissions and the free space, "
          + "or set DESK_HOME to another path")
    case .notEnterable(let folder, let user):
      say(
        "系统用户“\(user)”无权进入“\(folder)”；请执行 chmod o+x '\(folder)'，或将 DESK_HOME 设为其他路径",
        "the user \"\(user)\" may not enter \"\(folder)\"; run chmod o+x '\(folder)' "
          + "or set DESK_HOME to another path")
    default: ""
    }
  }

  private var dataMessage: String {
    switch self {
    case .notOurs(let home, let owner):
      say(
        "“\(home)”中的数据库属于系统用户“\(owner)”，目前未运行；请由该用户执行 desk up",
        "the database in \"\(home)\" belongs to the user \"\(owner)\" and does not run; "
          + "let that user run desk up")
    case .ownedByRoot(let data):
      say(
        "“\(data)”属于 root，服务器不能以 root 身份运行；请执行 chown -R postgres '\(data)'",
        "\"\(data)\" belongs to root, as which no server runs; run chown -R postgres '\(data)'")
    case .damaged(let data):
      say(
        "“\(data)”不是 PostgreSQL 数据目录；请恢复备份，或将其移走后执行 desk up",
        "\"\(data)\" is no PostgreSQL data folder; restore it from a backup, "
          + "or move it away and run desk up")
    default: ""
    }
  }

  private var installationMessage: String {
    switch self {
    case .noServer:
      say(
        "未安装 PostgreSQL 服务器；请执行 apt-get install postgresql，或设置 DESK_PG_BIN",
        "no PostgreSQL server is installed; run apt-get install postgresql or set DESK_PG_BIN")
    case .noServerIn(let folder):
      say(
        "DESK_PG_BIN 指定的“\(folder)”中没有 initdb 和 postgres；请更正，或取消该设置",
        "DESK_PG_BIN names \"\(folder)\", which has no initdb and postgres; correct or unset it")
    case .otherMajor(let data, let cluster, let installed):
      say(
        "“\(data)”属于 PostgreSQL \(cluster)，已安装的是 \(installed.named)；"
          + "请执行 apt-get install postgresql-\(cluster)，或用 pg_upgrade 升级数据",
        "\"\(data)\" is of PostgreSQL \(cluster), installed is \(installed.named); "
          + "run apt-get install postgresql-\(cluster) or bring the data over by pg_upgrade")
    case .noServerAccount:
      say(
        "没有系统用户“postgres”；请执行 apt-get install postgresql",
        "there is no user \"postgres\" to run the server as; run apt-get install postgresql")
    case .noAccount(let id):
      say(
        "用户编号 \(id) 没有对应的系统用户；请由 /etc/passwd 中的用户运行 desk",
        "user number \(id) has no account; run desk as a user of /etc/passwd")
    case .cannotRun(let program, let code):
      say(
        "无法运行“\(program)”：\(ErrorNumber(code))；请重新安装它所属的软件包",
        "cannot run \"\(program)\": \(ErrorNumber(code)); install its package again")
    default: ""
    }
  }

  private var serverMessage: String {
    switch self {
    case .creationFailed(let home, let cause, let freeBytes):
      say(
        "无法在“\(home)”建立数据库：\(cause)（剩余空间 \(freeBytes.megabytes)）；"
          + "未留下任何残余，请排除后重新执行 desk up",
        "cannot make the database in \"\(home)\": \(cause) (\(freeBytes.megabytes) free); "
          + "nothing was left behind, remove the cause and run desk up again")
    case .startFailed(let home, let cause, let freeBytes):
      say(
        "无法启动“\(home)”中的数据库：\(cause)（剩余空间 \(freeBytes.megabytes)）；"
          + "请排除后重新执行 desk up，日志在“\(home)/log”",
        "cannot start the database in \"\(home)\": \(cause) (\(freeBytes.megabytes) free); "
          + "remove the cause and run desk up again, the log is in \"\(home)/log\"")
    case .startUnfinished(let home, let seconds):
      say(
        "“\(home)”中的数据库已启动 \(seconds) 秒，仍在恢复；请稍后再试，日志在“\(home)/log”",
        "the database in \"\(home)\" is still recovering after \(seconds) seconds; "
          + "try again later, the log is in \"\(home)/log\"")
    case .stopUnfinished(let process):
      say(
        "数据库进程 \(process) 未能停止；请稍后再执行 desk down",
        "the database process \(process) has not stopped; run desk down again later")
    case .orphans(let home, let processes):
      say(
        "“\(home)”的数据仍被已终止服务器的进程占用：\(processes.named)；请等待其结束，或用 kill 终止",
        "processes of a killed server still use the data in \"\(home)\": \(processes.named); "
          + "wait for their end or kill them")
    default: ""
    }
  }
}

extension [Int] {
  fileprivate var named: String { map(String.init).joined(separator: ", ") }
}

extension [Int32] {
  fileprivate var named: String { map { String($0) }.joined(separator: " ") }
}

extension UInt64 {
  fileprivate var megabytes: String { "\(self / 1_000_000) MB" }
}
