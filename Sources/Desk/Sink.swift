import Glibc

/// The end of a pipe, a file, or a text that is kept.
final class Sink {
  private let descriptor: CInt?
  /// The file it writes to, to be named when that fails.
  private let path: String?
  private var bytes: [UInt8] = []

  /// A sink that writes to the descriptor, or keeps what it gets when there is none.
  init(descriptor: CInt?, path: String? = nil) { (self.descriptor, self.path) = (descriptor, path) }

  var kept: String { String(decoding: bytes, as: UTF8.self) }

  /// Writes all of it.
  ///
  /// - Throws: ``Complaint/outputClosed``, or a ``Complaint`` with status 73.
  func write(_ more: [UInt8]) throws(Complaint) {
    guard let descriptor else {
      bytes += more
      return
    }
    var rest = more[...]
    while !rest.isEmpty {
      let count = unsafe rest.withUnsafeBytes { bytes in
        unsafe Glibc.write(descriptor, bytes.baseAddress, bytes.count)
      }
      if count >= 0 {
        rest = rest.dropFirst(count)
      } else {
        try recover(from: errno, descriptor)
      }
    }
  }

  private func recover(from code: CInt, _ descriptor: CInt) throws(Complaint) {
    switch code {
    case EINTR: break
    case EAGAIN:
      var wish = pollfd(fd: descriptor, events: CShort(POLLOUT), revents: 0)
      _ = unsafe poll(&wish, 1, -1)
    case EPIPE: throw Complaint.outputClosed
    default:
      let reason = unsafe String(cString: strerror(code))
      throw path.map { OutputDraft.unwritable($0, reason) }
        ?? Complaint(.cannotWrite, "无法写出结果：\(reason)", "cannot write the answer: \(reason)")
    }
  }
}
