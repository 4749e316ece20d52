import Backups
import Domain
import Glibc

extension Complaint {
  /// Words for why a backup was not made, or does not do.
  init(_ error: BackupError) {
    switch error {
    case .cannotUse(let path, let code):
      let reason = unsafe String(cString: strerror(code))
      self.init(.cannotWrite, "“\(path)”不能使用：\(reason)", "cannot use '\(path)': \(reason)")
    case .failed(let program, let cause):
      self.init(.cannotWrite, "\(program) 失败：\(cause)", "\(program) failed: \(cause)")
    case .noProgram(let path):
      self.init(
        .badConfiguration, "没有程序 \(path)：请安装 PostgreSQL 的程序（软件包 postgresql）",
        "no program \(path): install PostgreSQL's programs (package postgresql)")
    case .noBackup(let path):
      self.init(
        .badInput, "“\(path)”里没有完成的备份，请用 desk backup make 备份",
        "there is no finished backup in '\(path)': make one with 'desk backup make'")
    case .unreadable(let path):
      self.init(
        .badInput, "“\(path)”不是本程序认得的备份清单",
        "'\(path)' is no list of a backup that this program knows")
    case .altered(let path):
      self.init(
        .badInput, "“\(path)”与备份时不同：已损坏或被改动，请用另一份备份",
        "'\(path)' is not what it was when it was made: damaged or changed, take another backup")
    case .sealed(let path, let key):
      self.init(
        .usage, "“\(path)”已加密（\(key)）：请用 --secret 给出私钥文件；没有它，谁也打不开",
        "'\(path)' is sealed (\(key)): give the file of the secret key by --secret; without it "
          + "nobody can open it")
    case .otherKey(let path, let key):
      self.init(
        .badInput, "“\(path)”以另一把密钥（\(key)）加密，所给私钥打不开",
        "'\(path)' is sealed to another key (\(key)): this secret key does not open it")
    case .seesNotAll(let role):
      self.init(
        .notAllowed, "角色“\(role)”看不到全部数据，备份须由数据库超级用户进行",
        "role '\(role)' does not see all rows: a superuser of the database makes the backup")
    case .occupied(let home):
      self.init(
        .badConfiguration, "“\(home)”已有案件日志；请用 DESK_HOME 指明另一位置，或先将其移走",
        "there is a case log in '\(home)': name another place by DESK_HOME, or move it away first")
    case .different(let table, let expected, let found):
      self.init(
        .badInput, "恢复后表 \(table) 有 \(found) 行，应为 \(expected) 行：此备份不可用",
        "after restoring table \(table) has \(found) rows, not \(expected): this backup does not do"
      )
    }
  }
}
