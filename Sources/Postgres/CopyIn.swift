internal import CLibpq

/// Takes what a `copy … from stdin` is to read; of use only within ``Session/copyIn(_:_:)``.
///
/// The corresponding C function is `PQputCopyData`.
public final class CopyIn {
  // One message a row would cost a system call each.
  private static let bufferSize = 1 << 16

  private let session: Session
  private var buffer: [UInt8] = []

  init(_ session: Session) {
    self.session = session
    buffer.reserveCapacity(Self.bufferSize)
  }

  /// Adds bytes; rows may be split anywhere.
  public func write(_ bytes: some Sequence<UInt8>) throws(PostgresError) {
    buffer.append(contentsOf: bytes)
    if buffer.count >= Self.bufferSize { try flush() }
  }

  /// Adds text.
  public func write(_ text: String) throws(PostgresError) { try write(text.utf8) }

  /// Sends what was gathered.
  func flush() throws(PostgresError) {
    try session.requireUsable()
    let end = Deadline(after: session.deadline)
    while !buffer.isEmpty {
      switch put() {
      case 1: buffer.removeAll(keepingCapacity: true)
      case 0: try session.flush(until: end)
      default: throw session.lost()
      }
      if session.isGone { throw session.lost() }
    }
    try session.flush(until: end)
  }

  private func put() -> CInt {
    unsafe buffer.withUnsafeBytes { bytes in
      let start = unsafe bytes.baseAddress?.assumingMemoryBound(to: CChar.self)
      return unsafe PQputCopyData(session.handle, start, CInt(bytes.count))
    }
  }
}
