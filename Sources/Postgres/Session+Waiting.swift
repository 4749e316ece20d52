internal import CLibpq
internal import Glibc

extension Session {
  /// Waits until the socket is ready for what is wanted; `nil` when it is not in time.
  func readiness(for events: CInt, until end: Deadline) throws(PostgresError) -> CInt? {
    while true {
      // Without a socket `poll` would wait for nothing, for ever.
      guard unsafe PQsocket(handle) >= 0 else { throw lost() }
      var descriptor = unsafe pollfd(fd: PQsocket(handle), events: CShort(events), revents: 0)
      let ready = unsafe poll(&descriptor, 1, end.milliseconds)
      if ready > 0 { return CInt(descriptor.revents) }
      if ready == 0 { return nil }
      guard errno == EINTR else { throw lost() }
    }
  }

  /// Waits until the socket is ready for what is wanted.
  ///
  /// - Throws: ``PostgresError/timedOut``, after which the session is of no more use.
  @discardableResult
  func wait(for events: CInt, until end: Deadline) throws(PostgresError) -> CInt {
    guard let ready = try readiness(for: events, until: end) else {
      isBroken = true
      throw .timedOut
    }
    return ready
  }

  /// Sends what libpq still holds, taking in what the server says meanwhile: neither side waits
  /// for the other with both buffers full.
  ///
  /// Where the server is gone its last words are in the next result.
  ///
  /// The deadline is for the server's silence: whoever takes what is sent is at work.
  func flush(until end: Deadline) throws(PostgresError) {
    var end = end
    while !isGone {
      switch unsafe PQflush(handle) {
      case 0: return
      case 1:
        // Also after POLLHUP and POLLERR, which reading turns into libpq's own words.
        if try wait(for: POLLIN | POLLOUT, until: end) & ~POLLOUT != 0 { consume() }
        end = Deadline(after: deadline)
      default: throw lost()
      }
    }
  }

  /// The next result, `nil` at the end of a statement's.
  func nextResult(until end: Deadline) throws(PostgresError) -> ResultHandle? {
    while unsafe PQisBusy(handle) == 1 {
      try flush(until: end)
      try wait(for: POLLIN, until: end)
      consume()
    }
    let result = unsafe PQgetResult(handle).map { unsafe ResultHandle($0) }
    if isGone || result?.isFatal == true { isBroken = true }
    return result
  }

  /// Takes in what the server has sent; ``isGone`` afterwards when that failed.
  func consume() {
    unsafe PQconsumeInput(handle)
  }

  /// Whether libpq has given the connection up.
  var isGone: Bool { unsafe PQstatus(handle) == CONNECTION_BAD }

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
