import Backups
import Cluster
import Domain
import Glibc

/// Where a backup is made from and put, as the command line and the environment tell.
enum BackupPlace {
  /// A folder that stands, by its whole path.
  static func folder(_ path: String) throws(Complaint) -> String {
    guard let whole = AbsolutePath.of(path) else {
      throw Complaint(
        .badInput, "没有文件夹“\(path)”，请先建立（只供本人进入：mkdir -m 700）",
        "there is no folder '\(path)': make it first, for yourself alone (mkdir -m 700)")
    }
    return whole
  }

  /// How the server's programs find the log: on their command line, which anybody on the machine
  /// may read, so there is no password in it.
  static func conninfo(of seat: Seat) throws(Complaint) -> String {
    let conninfo = try seat.conninfo()
    guard !conninfo.contains("password"), !conninfo.contains("@") || !conninfo.contains("://")
    else {
      throw Complaint(
        .usage, "连接串含密码，他人可从进程列表看到；请用 PGPASSWORD 或 ~/.pgpass",
        "the connection string holds a password that others would see in the list of processes: "
          + "use PGPASSWORD or ~/.pgpass")
    }
    return conninfo
  }

  /// The folder of the programs of the server.
  static func binaries(of seat: Seat) throws(Complaint) -> String {
    let home =
      if case .embedded(let home) = seat.choice { home } else { "/nonexistent" }
    do {
      return try EmbeddedCluster(home: home).binaries().folder
    } catch {
      throw Complaint(error)
    }
  }

  /// What the server's programs are run with: libpq's variables, and the log-in of the person.
  static func environment(of seat: Seat) -> [String: String] {
    var variables = seat.environment.filter { name, _ in
      name.hasPrefix("PG") || ["HOME", "PATH"].contains(name)
    }
    if let user = seat.options.user { variables["PGUSER"] = user }
    return variables.merging(["LANG": "C.UTF-8"]) { $1 }
  }

  /// Runs something of backups, its errors in words for a person.
  static func telling<Value>(_ body: () throws -> Value) throws -> Value {
    do {
      return try body()
    } catch let error as BackupError {
      throw Complaint(error)
    } catch let error as ClusterError {
      throw Complaint(error)
    }
  }
}
