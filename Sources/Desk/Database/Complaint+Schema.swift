import Schema

extension Complaint {
  /// The database has seen a newer program.
  static func schemaTooNew(_ installed: Int) -> Complaint {
    Complaint(
      .badConfiguration,
      "数据库结构为第 \(installed) 版，本程序只认识第 \(Schema.version) 版，请升级 desk",
      "the database has schema \(installed), this program knows \(Schema.version): upgrade desk")
  }

  /// The program is newer than the database.
  static func schemaTooOld(_ installed: Int) -> Complaint {
    Complaint(
      .badConfiguration,
      "数据库结构为第 \(installed) 版，本程序需要第 \(Schema.version) 版，请管理员运行 desk up",
      "the database has schema \(installed), this program needs \(Schema.version): "
        + "have an administrator run 'desk up'")
  }

  /// There is a database, and no case log in it.
  static var noCaseLog: Complaint {
    Complaint(
      .badConfiguration, "数据库中没有案件日志，请管理员运行 desk up",
      "there is no case log in the database: have an administrator run 'desk up'")
  }
}
