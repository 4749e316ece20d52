internal import CLibpq
internal import Glibc

extension Session {
  /// Waits until the socket is ready for what is wanted.
  ///
  /// - Throws: ``PostgresError/timedOut``, after which the session is of no more use.
  @discardableResult
  func wait(for events: CInt, until end: Deadline) throws(PostgresError) -> CInt {
    while true {
      var descriptor = unsafe pollfd(fd: PQsocket(handle), events: CShort(events), revents: 0)
      let ready = unsafe poll(&descriptor, 1, end.milliseconds)
      if ready > 0 { return CInt(descriptor.revents) }
      if ready == 0 {
        isBroken = true
        throw .timedOut
      }
      guard errno == EINTR else { throw lost() }
    }
  }

  /// Sends what libpq still holds, taking in what the server says meanwhile: neither side waits
  /// for the other with both buffers full.
  func flush(until end: Deadline) throws(PostgresError) {
    while true {
      switch unsafe PQflush(handle) {
      case 0: return
      case 1:
        if try wait(for: POLLIN | POLLOUT, until: end) & POLLIN != 0 { try consume() }
      default: throw lost()
      }
    }
  }

  /// The next result, `nil` at the end of a statement's.
  func nextResult(until end: Deadline) throws(PostgresError) -> ResultHandle? {
    while unsafe PQisBusy(handle) == 1 {
      try flush(until: end)
      try wait(for: POLLIN, until: end)
      try consume()
    }
    return unsafe PQgetResult(handle).map { unsafe ResultHandle($0) }
  }

  /// Takes in what the server has sent.
  func consume() throws(PostgresError) {
    guard unsafe PQconsumeInput(handle) == 1 else { throw lost() }
  }

  /// The session is gone.
  func lost() -> PostgresError {
    isBroken = true
    return .unreachable(reason)
  }

  /// Refuses to use a session that is gone.
  func requireUsable() throws(PostgresError) {
    if isBroken { throw .unreachable(reason) }
  }
}
