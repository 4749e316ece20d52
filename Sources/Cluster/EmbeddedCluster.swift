import Glibc

/// The private PostgreSQL of a desk: one cluster in one folder, reached by a unix socket alone.
///
/// The home holds `data` (the cluster), `run` (the socket), `log` and `.lock`. Made by root, the
/// home stays root's and the first three belong to the OS user `postgres`, who runs the server.
///
///     let cluster = EmbeddedCluster(home: "/var/lib/desk110")
///     try cluster.ensureRunning()
///     let conninfo = try cluster.conninfo()   // host=/var/lib/desk110/run dbname=desk110 user=root
public struct EmbeddedCluster: Hashable, Sendable {
  /// The folder that holds everything, absolute.
  public let home: String
  /// `DESK_PG_BIN`, where it is set.
  let chosenBinaries: String?

  /// The longest path the kernel takes for a unix socket, without its closing zero.
  public static let socketPathMaxBytes = 107
  /// The database in the cluster.
  public static let database = "desk110"

  /// Names a cluster, made or not; a relative home is taken from the working folder.
  ///
  /// `binaries` is the folder of PostgreSQL's server programs, by default `DESK_PG_BIN`.
  public init(home: String, binaries: String? = EmbeddedCluster.variable("DESK_PG_BIN")) {
    var path = home.hasPrefix("/") ? home : Self.workingFolder + "/" + home
    while path.count > 1, path.hasSuffix("/") { path.removeLast() }
    self.home = path
    chosenBinaries = binaries
  }

  /// A variable of this process's environment.
  public static func variable(_ name: String) -> String? {
    unsafe getenv(name).map { unsafe String(cString: $0) }
  }

  private static var workingFolder: String {
    guard let path = unsafe getcwd(nil, 0) else { return "" }
    defer { unsafe free(path) }
    return unsafe String(cString: path)
  }
}

extension EmbeddedCluster {
  /// The folder of the cluster itself.
  public var data: String { home + "/data" }
  /// The folder of the socket, libpq's `host`.
  public var socketFolder: String { home + "/run" }
  /// The folder of the server's log, one file a weekday.
  public var log: String { home + "/log" }

  var socket: String { socketFolder + "/.s.PGSQL.5432" }
  var unfinishedData: String { home + "/data.new" }

  /// How to connect, as libpq reads it; `user` is by default the OS user who asks.
  public func conninfo(user: String? = nil) throws(ClusterError) -> String {
    let name: String
    if let user { name = user } else { name = try Self.maker().name }
    return "host=\(Self.value(socketFolder)) dbname=\(Self.database) user=\(Self.value(name))"
  }

  /// A value in a conninfo, quoted only where it must be.
  static func value(_ text: String) -> String {
    let isPlain = !text.isEmpty && !text.contains { $0.isWhitespace || $0 == "'" || $0 == "\\" }
    if isPlain { return text }
    return "'" + text.flatMap { $0 == "'" || $0 == "\\" ? "\\\($0)" : "\($0)" } + "'"
  }

  static func maker() throws(ClusterError) -> OSUser {
    guard let user = OSUser.current else { throw .noAccount(id: geteuid()) }
    return user
  }
}
