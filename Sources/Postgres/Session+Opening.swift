internal import CLibpq
internal import Glibc

extension Session {
  /// Completes the connection.
  ///
  /// libpq is verbose meanwhile: of a refused log-in it keeps no SQLSTATE, but prints it then.
  func connect() throws(PostgresError) {
    let end = Deadline(after: deadline)
    unsafe PQsetErrorVerbosity(handle, PQERRORS_VERBOSE)
    guard !isGone else { throw .unreachable(reason) }
    var wanted = POLLOUT
    while true {
      try wait(for: wanted, until: end)
      switch unsafe PQconnectPoll(handle) {
      case PGRES_POLLING_OK:
        // Else libpq's words on a failure would hold the server's DETAIL, which quotes rows.
        unsafe PQsetErrorVerbosity(handle, PQERRORS_TERSE)
        return
      case PGRES_POLLING_READING: wanted = POLLIN
      case PGRES_POLLING_WRITING: wanted = POLLOUT
      default: throw refusalToOpen
      }
    }
  }

  private var refusalToOpen: PostgresError {
    let refusal = OpeningRefusal(reason)
    // Here the client gave up, and no server said a state.
    if unsafe PQconnectionNeedsPassword(handle) == 1 { return .notAuthenticated(refusal.message) }
    guard let state = refusal.state else { return .unreachable(refusal.message) }
    return state.hasPrefix("28")
      ? .notAuthenticated(refusal.message)
      : .refused(state: state, message: refusal.message, constraint: nil)
  }
}
