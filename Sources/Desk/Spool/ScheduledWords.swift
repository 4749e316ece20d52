import Domain

/// The words that let a command run by the clock find the database and the person.
enum ScheduledWords {
  /// `--user` and `--database`, and the language.
  ///
  /// - Throws: A ``Complaint`` with status 64 where a password would be written down.
  static func ofDatabase(_ seat: Seat) throws(Complaint) -> [String] {
    var words: [String] = []
    if let user = seat.options.user { words += ["--user", user] }
    if let database = seat.options.database {
      guard !database.contains("password"), !database.contains("@") || !database.contains("://")
      else { throw passwordInWords }
      words += ["--database", database]
    }
    return words + ["--lang", Language.current.rawValue]
  }

  /// That a password would be written down.
  static var passwordInWords: Complaint {
    Complaint(
      .usage, "连接串含密码，不写入计划；请用 ~/.pgpass 或 PGSERVICE",
      "the connection string holds a password, which is not written down: use ~/.pgpass or "
        + "PGSERVICE")
  }
}
