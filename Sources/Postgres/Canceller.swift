internal import CLibpq

/// Asks the server to stop what a session is doing; may be used from any thread.
///
/// The corresponding C functions are `PQgetCancel` and `PQcancel`.
@safe public final class Canceller: Sendable {
  // libpq never changes it, and `PQcancel` is safe in any thread and signal handler.
  private nonisolated(unsafe) let request: OpaquePointer

  init(_ request: OpaquePointer) { unsafe self.request = request }

  deinit { unsafe PQfreeCancel(request) }

  /// Asks; the statement under way, if it still is, is refused with 57014.
  ///
  /// - Throws: ``PostgresError/unreachable(_:)`` when the server could not be asked.
  public func cancel() throws(PostgresError) {
    var words = [CChar](repeating: 0, count: 256)
    guard unsafe PQcancel(request, &words, CInt(words.count)) == 1 else {
      throw .unreachable(
        String(decoding: words.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self))
    }
  }
}

extension Session {
  /// What another thread needs to stop a statement of this session.
  ///
  /// - Throws: ``PostgresError/unreachable(_:)`` when the session is gone.
  public func canceller() throws(PostgresError) -> Canceller {
    guard let request = unsafe PQgetCancel(handle) else { throw .unreachable(reason) }
    return unsafe Canceller(request)
  }

  /// Asks the server to stop the statement under way, such as a `copy` being read.
  public func cancel() throws(PostgresError) { try canceller().cancel() }
}
