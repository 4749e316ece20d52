internal import CLibpq

/// Where a connection string leads, and as whom, told without asking the server.
public struct ServerTarget: Hashable, Sendable {
  /// The host, its address, or the folder of the socket, as configured.
  public let host: String
  public let port: String
  public let database: String
  /// The role to log in as.
  public let user: String

  /// Puts together what the string, a service file, libpq's variables and its defaults say.
  ///
  /// Is `nil` where libpq cannot read the string.
  ///
  /// - Parameters:
  ///   - conninfo: A libpq connection string or URI; empty to use `PGHOST` and the like.
  ///   - settings: Keywords that stand over those of `conninfo`.
  public init?(_ conninfo: String, settings: [(keyword: String, value: String)] = []) {
    // libpq looks everything up, refuses this one at the end, and has connected to nothing.
    let refused = [("target_session_attrs", "none")]
    let all = [("dbname", conninfo)] + settings + refused
    let handle = unsafe withCStrings(all.map(\.0)) { keywords in
      unsafe withCStrings(all.map(\.1)) { values in
        unsafe PQconnectStartParams(keywords + [nil], values + [nil], 1)
      }
    }
    defer { unsafe PQfinish(handle) }
    let options = unsafe PQconninfo(handle)
    defer { unsafe PQconninfoFree(options) }
    var found: [String: String] = [:]
    var next = unsafe options
    while let option = unsafe next?.pointee, let keyword = unsafe option.keyword {
      unsafe found[String(cString: keyword)] = unsafe option.val.map { unsafe String(cString: $0) }
      unsafe next = unsafe next?.successor()
    }
    guard let user = found["user"], !user.isEmpty else { return nil }
    self.user = user
    host = [found["host"], found["hostaddr"]].lazy.compactMap(\.self).first { !$0.isEmpty } ?? ""
    port = found["port"] ?? ""
    database = found["dbname"].flatMap { $0.isEmpty ? nil : $0 } ?? user
  }
}
