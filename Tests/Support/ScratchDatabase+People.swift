public import Postgres

extension ScratchDatabase {
  /// Adds a person of the duty, such as `officer`, to a unit of the current database, and logs in.
  ///
  /// The name is ``Session/user``.
  public static func person(
    _ duty: String, unit: String = "000000"
  ) throws -> Session {
    let database = try current
    let login = uniqueName(duty)
    try database.session().run("select api.add_person(\(login), \(duty), \(unit), null)")
    return try database.session(user: login)
  }
}
