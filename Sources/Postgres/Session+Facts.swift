internal import CLibpq

extension Session {
  /// The server's version as a number: 150018 is 15.18.
  public var serverVersion: Int { Int(unsafe PQserverVersion(handle)) }

  /// A parameter the server reported: `server_version`, `session_authorization`.
  public func parameter(_ name: String) -> String? {
    let value = unsafe PQparameterStatus(handle, name)
    return unsafe value.map { unsafe String(cString: $0) }
  }

  /// The server process that serves this session.
  public var process: Int { Int(unsafe PQbackendPID(handle)) }

  /// The role logged in as.
  public var user: String { unsafe String(cString: PQuser(handle)) }
  /// The database.
  public var database: String { unsafe String(cString: PQdb(handle)) }
  /// The host, or the folder of the unix socket.
  public var host: String { unsafe String(cString: PQhost(handle)) }
  /// The port.
  public var port: String { unsafe String(cString: PQport(handle)) }

  /// The password the server asked for and was given; `nil` where it asked for none.
  public var passwordUsed: String? {
    guard unsafe PQconnectionUsedPassword(handle) == 1 else { return nil }
    return unsafe String(cString: PQpass(handle))
  }

  /// Makes of a password what the server keeps of it, so that it is never sent or logged in clear.
  ///
  /// The corresponding C function is `PQencryptPasswordConn`, with `scram-sha-256`.
  public func encryptPassword(
    _ password: String, user: String
  ) throws(PostgresError) -> String {
    // C would read up to it, and the rest would be no part of the password.
    if password.utf8.contains(0) { throw .unsendable(parameter: 1) }
    guard let verifier = unsafe PQencryptPasswordConn(handle, password, user, "scram-sha-256")
    else { throw .unreachable(reason) }
    defer { unsafe PQfreemem(verifier) }

    return unsafe String(cString: verifier)
  }
}
