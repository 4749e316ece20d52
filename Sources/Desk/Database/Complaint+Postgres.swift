import Domain
import Leads
package import Postgres

extension Complaint {
  /// Words for what the database refused or failed to do; the server's own words stay inside, for
  /// they may quote a row.
  package init(_ error: PostgresError) {
    if let refusal = LeadRefusal(error) {
      self.init(refusal)
      return
    }
    switch error {
    case .unreachable(let reason):
      self = .noDatabase(reason)
    case .notAuthenticated(let reason):
      self.init(
        .notAllowed, "登录被拒绝，请检查 --user 与密码（PGPASSWORD 或 ~/.pgpass）：\(reason)",
        "log-in refused, check --user and the password (PGPASSWORD or ~/.pgpass): \(reason)")
    case .timedOut:
      self.init(
        .noDatabase, "数据库没有应答，请稍后重试", "the database does not answer, try again later")
    case .commitUnknown:
      self.init(
        .noDatabase, "提交时数据库断开，不知是否已记录；以同一 id 重发即可",
        "the database went away during the commit; send it again with the same id")
    case .refused(let state, let message, let constraint):
      self.init(state: state, message: message, constraint: constraint)
    case .unsendable:
      self.init(.badInput, "文本中含有零字节，请去掉", "the text has a zero byte, remove it")
    case .aborted, .undecodable:
      self.init(
        .ourFault, "程序内部出错（\(Self.name(of: error))），请将此信息报告给管理员",
        "something went wrong inside (\(Self.name(of: error))), please report this")
    }
  }

  private static func noDatabase(_ reason: String) -> Complaint {
    Complaint(
      .noDatabase, "连不上数据库：\(reason)", "cannot reach the database: \(reason)")
  }

  private static func name(of error: PostgresError) -> String {
    switch error {
    case .undecodable(let column, let wanted): "column \(column), \(wanted)"
    default: "aborted"
    }
  }

  private init(state: String, message: String, constraint: String?) {
    if let constraint, let rule = Rule(rawValue: constraint) {
      self.init(rule.status, rule.wording.chinese, rule.wording.english)
      return
    }
    switch state {
    case "42501":
      self.init(
        .notAllowed, "您的职责不包括此操作", "this is not among the duties of this person")
    case "3F000", "42P01", "42883":
      self = .noCaseLog
    case "3D000":
      self = .noDatabase(message)
    case "22008":
      self.init(.badInput, "日期超出范围", "a date is out of range")
    case "40001", "40P01":
      self.init(
        .noDatabase, "其他人正在修改同一数据，请重试", "others are changing the same at once, try again")
    case "57014":
      self.init(.noDatabase, "查询已取消", "the query was cancelled")
    case let state where state.hasPrefix("08") || state.hasPrefix("57P"):
      self.init(.noDatabase, "数据库断开，请重试", "the database went away, try again")
    case let state where state.hasPrefix("53"):
      self.init(
        .noDatabase, "数据库资源不足（\(state)）：磁盘、内存或连接已用尽",
        "the database is out of disk, memory or connections (\(state))")
    case let state where ["22", "23", "DK"].contains(state.prefix(2)):
      self.init(
        .badInput, "数据库拒绝了一个不可能的值（\(constraint ?? state)）",
        "the database refused an impossible value (\(constraint ?? state))")
    case "XX000" where message.has("undefined symbol"), "58P01":
      self.init(
        .noDatabase, "PostgreSQL 在运行中被升级，请运行 desk down 再 desk up",
        "PostgreSQL was upgraded while it ran: run 'desk down', then 'desk up'")
    default:
      self.init(
        .ourFault, "数据库报告意外错误（\(state)），请将此信息报告给管理员",
        "the database reports an unexpected error (\(state)), please report this")
    }
  }
}
