/// Why the private cluster cannot be used; no other error crosses this seam.
///
/// `message` says it to a person, with the remedy. `isConfiguration` tells the two exit codes apart.
public enum ClusterError: Error, Hashable, Sendable {
  /// The socket's path is longer than the kernel allows.
  case pathTooLong(socket: String, bytes: Int)
  /// The home's path has a comma or a control character, which libpq cannot take.
  case pathUnusable(home: String)
  /// A file or folder could not be made, read or written; `code` is the `errno`.
  case cannotUse(path: String, code: Int32)
  /// The account that runs the server may not pass through a folder above the home.
  case notEnterable(folder: String, user: String)
  /// The cluster belongs to another account and does not run.
  case notOurs(home: String, owner: String)
  /// The data folder belongs to root, as which no server runs.
  case ownedByRoot(data: String)
  /// The data folder holds no cluster.
  case damaged(data: String)
  /// No PostgreSQL server is installed.
  case noServer
  /// `DESK_PG_BIN` names a folder without PostgreSQL's server.
  case noServerIn(folder: String)
  /// The installed servers are of other major versions than the data.
  case otherMajor(data: String, cluster: Int, installed: [Int])
  /// Root needs an account to run the server as, and there is none named `postgres`.
  case noServerAccount
  /// The number this program runs under has no account.
  case noAccount(id: UInt32)
  /// A program could not be started; `code` is the `errno`.
  case cannotRun(program: String, code: Int32)
  /// Making the cluster failed; nothing of it was left behind.
  case creationFailed(home: String, cause: String, freeBytes: UInt64)
  /// The server ended before it took connections.
  case startFailed(home: String, cause: String, freeBytes: UInt64)
  /// The server runs but takes no connections yet, as after a crash of much unsaved work.
  case startUnfinished(home: String, seconds: Int64)
  /// The server was told to stop and still runs.
  case stopUnfinished(process: Int32)
  /// Processes of a server that was killed still use the data.
  case orphans(home: String, processes: [Int32])
}

extension ClusterError {
  /// Whether the remedy is another setting (exit code 78), not a database that comes back (69).
  public var isConfiguration: Bool {
    switch self {
    case .pathTooLong, .pathUnusable, .notEnterable, .noServerIn: true
    default: false
    }
  }
}
