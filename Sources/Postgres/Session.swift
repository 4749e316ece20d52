internal import CLibpq
internal import Glibc

/// One session with a PostgreSQL server; it ends when the last reference goes away.
///
/// libpq is driven without blocking, so that a network that swallows everything cannot hold the
/// desk: what is not answered within ``deadline`` throws. Not `Sendable`: a session belongs to the
/// task that opened it.
@safe public final class Session {
  let handle: OpaquePointer
  /// How long one exchange with the server may take; `nil` is for ever.
  public var deadline: Duration?
  /// Told of each notice and warning the server sends, while an answer is read: the session itself
  /// must not be used in it.
  public var onNotice: (Notice) -> Void = { _ in }

  /// The names of prepared statements, by text; an empty name was run once and is not prepared.
  var statements: [String: String] = [:]
  /// How many names were given away: one the server refused is not tried again.
  var names = 0
  /// Whether the session is gone; what is run on it then throws ``PostgresError/unreachable(_:)``.
  public internal(set) var isBroken = false
  /// The SQLSTATE of the last warning during the latest statement or copy; `nil` for none.
  ///
  /// After a commit, 01000 says that the wait for a standby was given up.
  public internal(set) var lastWarningState: String?

  /// Opens a session.
  ///
  /// - Parameters:
  ///   - conninfo: A libpq connection string or URI; empty to use `PGHOST` and the like.
  ///   - settings: Keywords that stand over those of `conninfo`.
  ///   - deadline: For connecting and, until changed, for each exchange afterwards.
  /// - Throws: ``PostgresError/unreachable(_:)``, ``PostgresError/timedOut``,
  ///   ``PostgresError/notAuthenticated(_:)`` for SQLSTATE class 28 or want of a password, and
  ///   ``PostgresError/refused(state:message:constraint:)`` for the rest, as 3D000: no such database.
  public init(
    _ conninfo: String = "", settings: [(keyword: String, value: String)] = [],
    deadline: Duration? = nil
  ) throws(PostgresError) {
    let all = [("dbname", conninfo), ("client_encoding", "UTF8")] + settings
    let handle = unsafe withCStrings(all.map(\.0)) { keywords in
      unsafe withCStrings(all.map(\.1)) { values in
        unsafe PQconnectStartParams(keywords + [nil], values + [nil], 1)
      }
    }
    guard let handle = unsafe handle else { throw .unreachable("out of memory") }
    unsafe self.handle = handle
    self.deadline = deadline
    receiveNotices()
    try connect()
    unsafe PQsetnonblocking(handle, 1)
  }

  deinit { unsafe PQfinish(handle) }

  /// libpq's own words on what went wrong last.
  var reason: String {
    let words = unsafe String(cString: PQerrorMessage(handle)).withoutLineEnd
    return words.isEmpty ? "the session was given up" : words
  }
}

// Not Sendable: a session belongs to the task that opened it; see ``Canceller``.
@available(*, unavailable)
extension Session: Sendable {}
