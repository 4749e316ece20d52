internal import CLibpq
internal import Glibc

/// What another session said by `notify`.
public struct Notification: Hashable, Sendable {
  public let channel: String
  public let payload: String
  /// The server process of the session that said it.
  public let process: Int
}

extension Session {
  /// What has been said on the channels this session listens to, waiting for the first.
  ///
  /// - Returns: None when nothing was said within `duration`; the session can be used on.
  public func notifications(within duration: Duration) throws(PostgresError) -> [Notification] {
    try requireUsable()
    requireNoPipeline()
    let end = Deadline(after: duration)
    while true {
      consume()
      let heard = pendingNotifications()
      if !heard.isEmpty { return heard }
      if isGone { throw lost() }
      guard try readiness(for: POLLIN, until: end) != nil else { return [] }
    }
  }

  private func pendingNotifications() -> [Notification] {
    var heard: [Notification] = []
    while let next = unsafe PQnotifies(handle) {
      defer { unsafe PQfreemem(next) }

      heard.append(
        Notification(
          channel: unsafe String(cString: next.pointee.relname),
          payload: unsafe String(cString: next.pointee.extra),
          process: unsafe Int(next.pointee.be_pid)))
    }
    return heard
  }
}
