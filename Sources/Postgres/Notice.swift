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
