import Domain
import Postgres
import Spool

/// Where the calls of a person are kept at this terminal, until the log of one database has them.
struct SpoolRoom: Sendable {
  /// The folder of all kept calls.
  let base: String
  let keysPath: String
  /// Which database they are for.
  let database: String
  /// Whose log-in they are sent under.
  let person: String

  /// - Throws: A ``Complaint``: there is no place, or the database is not named rightly.
  init(_ seat: Seat) throws(Complaint) {
    guard let state = StateFolder.path(seat.environment) else {
      throw Complaint(
        .badConfiguration, "无处留存来电：请设置 HOME 或 XDG_STATE_HOME",
        "no place to keep calls in: set HOME or XDG_STATE_HOME")
    }
    let settings = seat.options.user.map { [(keyword: "user", value: $0)] } ?? []
    guard let target = ServerTarget(try seat.conninfo(), settings: settings) else {
      throw Complaint(
        .noDatabase, "连接串不可读，请检查 --database",
        "the connection string cannot be read, check --database")
    }
    base = StateFolder.spool(in: state)
    keysPath = StateFolder.keys(in: state)
    database = Self.name(of: target)
    person = target.user
  }

  /// Whether anything was ever kept for that database here.
  var stands: Bool { SpoolFolder.stands(below: base, database: database) }

  func folder() throws(SpoolError) -> SpoolFolder {
    try SpoolFolder(below: base, database: database)
  }

  /// What a database is known by before it is reached: one word for the ways to name this machine,
  /// and the port that libpq takes where none is given.
  private static func name(of target: ServerTarget) -> String {
    name(host: target.host, port: target.port, database: target.database)
  }

  private static func name(host: String, port: String, database: String) -> String {
    let plain = host.hasPrefix("/") ? host : host.lowercased()
    let isHere = ["localhost", "localhost.", "127.0.0.1", "::1"].contains(plain)
    return "host=\(isHere ? "localhost" : plain) port=\(port.isEmpty ? "5432" : port)"
      + " dbname=\(database)"
  }

  /// The same of a name that was written as the server was spelt.
  static func name(asWritten name: String) -> String {
    guard name.hasPrefix("host="), let port = name.firstRange(of: " port="),
      let database = name[port.upperBound...].firstRange(of: " dbname=")
    else { return name }
    return Self.name(
      host: String(name[..<port.lowerBound].dropFirst(5)),
      port: String(name[port.upperBound..<database.lowerBound]),
      database: String(name[database.upperBound...]))
  }

  func keys() throws(SpoolError) -> SpoolKeys { try SpoolKeys(keysPath) }

  /// The keys of the terminal, whatever the database.
  static func keys(_ seat: Seat) throws(SpoolError) -> SpoolKeys {
    guard let state = StateFolder.path(seat.environment) else {
      throw .noKey(path: "XDG_STATE_HOME")
    }
    return try SpoolKeys(StateFolder.keys(in: state))
  }

  func keyRing(_ secret: DeskSecret? = nil) throws(SpoolError) -> SpoolKeyRing {
    SpoolKeyRing(terminal: try keys().all(), secret: secret)
  }
}
