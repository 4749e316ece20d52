/// Why a statement, or the session it ran in, failed.
///
/// Neither the server's DETAIL nor a parameter's value is kept: both may quote a row. There is no
/// description on purpose; who shows an error says it in words of its own.
public enum PostgresError: Error, Hashable {
  /// No session: the server was not reached, or it hung up. Carries libpq's own words.
  case unreachable(String)

  /// The server wants to know better who is asking: no password, a wrong one, or no such role.
  case notAuthenticated(String)

  /// The server refused the statement. `state` is the five-character SQLSTATE.
  case refused(state: String, message: String, constraint: String?)

  /// Not done, because a statement before it in the same group of a pipeline, or in the same
  /// transaction, was refused.
  case aborted

  /// The server did not answer within the deadline; the session is of no more use.
  case timedOut

  /// The session went away while a commit was under way: it may have happened, or not.
  case commitUnknown(String)

  /// A parameter holds a zero byte, which PostgreSQL has no text for, or is one more than the
  /// protocol has numbers for. Counts from 1.
  case unsendable(parameter: Int)

  /// A column held something the caller did not ask for. `column` counts from 0.
  case undecodable(column: Int, wanted: String)
}

extension PostgresError {
  /// The session is gone; a new one may succeed.
  ///
  /// SQLSTATE class 08; 57P01 to 57P05: the server was stopped or is starting, the database was
  /// dropped, the session idled for too long; 25P03: it did so in a transaction.
  public var isConnectionLoss: Bool {
    switch self {
    case .unreachable, .timedOut, .commitUnknown: true
    case .refused(let state, _, _):
      state.hasPrefix("08") || state.hasPrefix("57P") || state == "25P03"
    case .notAuthenticated, .aborted, .unsendable, .undecodable: false
    }
  }

  /// The same statement may succeed when sent again: a serialization failure or a deadlock.
  public var isWorthRetrying: Bool {
    guard case .refused(let state, _, _) = self else { return false }
    return state == "40001" || state == "40P01"
  }
}
