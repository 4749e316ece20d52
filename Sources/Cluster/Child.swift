import Glibc

/// A program we started, and what it has written.
struct Child: Sendable {
  var process: pid_t
  var output: Descriptor

  /// Its exit code once it has ended, 128 and the signal where one ended it; `nil` while it runs.
  func exitCode() -> Int32? {
    var status: Int32 = 0
    let ended = unsafe waitpid(process, &status, WNOHANG)
    if ended == 0 || (ended < 0 && errno == EINTR) { return nil }
    guard ended == process else { return 127 }
    let signal = status & 0x7f
    return signal == 0 ? (status >> 8) & 0xff : 128 + signal
  }
}
