internal import CLibpq

/// What the server remarks beside its answers.
public struct Notice: Hashable, Sendable {
  /// `WARNING`, `NOTICE` and the like, never translated.
  public let severity: String
  /// SQLSTATE; 01000 after a commit says that it was not replicated.
  public let state: String
  public let message: String
}

extension Session {
  /// Whether the wait for a standby was given up after the latest commit: it is no acknowledgement.
  ///
  /// 01000 where the wait was cancelled, 57P01 where the server was stopped meanwhile
  /// (PostgreSQL, `syncrep.c`).
  public var isCommitUnconfirmed: Bool {
    lastWarningState == "01000" || lastWarningState == "57P01"
  }

  /// What that is thrown as; the session is of no more use, so that nothing follows it.
  func unconfirmed() -> PostgresError {
    isBroken = true
    return .commitUnknown("the wait for a standby was given up")
  }

  /// Hands libpq's notices to ``onNotice``.
  func receiveNotices() {
    unsafe PQsetNoticeReceiver(
      handle,
      { context, result in
        guard let context = unsafe context, let result = unsafe result else { return }
        let session = unsafe Unmanaged<Session>.fromOpaque(context).takeUnretainedValue()
        func field(_ code: Unicode.Scalar) -> String {
          let text = unsafe PQresultErrorField(result, CInt(code.value))
          return unsafe text.map { unsafe String(cString: $0) } ?? ""
        }
        let notice = Notice(severity: field("V"), state: field("C"), message: field("M"))
        if notice.severity == "WARNING" { session.lastWarningState = notice.state }
        session.onNotice(notice)
      },
      Unmanaged.passUnretained(self).toOpaque())
  }
}
