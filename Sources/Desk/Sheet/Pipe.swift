import Glibc

/// Wakes one thread from another.
final class Pipe: Sendable {
  let reading: CInt
  private let writing: CInt

  /// The corresponding C function is `pipe`; `nil` where there are no more descriptors.
  init?() {
    var ends: [CInt] = [-1, -1]
    guard unsafe pipe(&ends) == 0 else { return nil }
    for end in ends {
      _ = fcntl(end, F_SETFL, O_NONBLOCK)
      _ = fcntl(end, F_SETFD, FD_CLOEXEC)
    }
    (reading, writing) = (ends[0], ends[1])
  }

  deinit {
    close(reading)
    close(writing)
  }

  /// Wakes; a full pipe has woken enough.
  func signal() {
    var byte: UInt8 = 1
    _ = unsafe write(writing, &byte, 1)
  }

  /// Waits until woken.
  func wait() {
    var descriptor = pollfd(fd: reading, events: Int16(POLLIN), revents: 0)
    while unsafe poll(&descriptor, 1, -1) < 1 {}
    drain()
  }

  /// Forgets how often it was woken.
  func drain() {
    var bytes = [UInt8](repeating: 0, count: 64)
    while unsafe read(reading, &bytes, bytes.count) > 0 {}
  }
}
