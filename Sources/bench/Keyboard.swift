import CSpawn
import Glibc

/// A program on a terminal of its own, on which keys are pressed and what is drawn is watched.
final class Keyboard {
  private let person: CInt
  private let process: pid_t

  /// Starts the program on a terminal of 80 by 24.
  init(_ program: Program) throws(BenchError) {
    // posix_openpt is not in the Glibc module; these are the calls below it.
    person = unsafe open("/dev/ptmx", O_RDWR | O_NOCTTY | O_CLOEXEC)
    var (number, lock): (CInt, CInt) = (0, 0)
    var size = winsize(ws_row: 24, ws_col: 80, ws_xpixel: 0, ws_ypixel: 0)
    guard person >= 0, unsafe ioctl(person, UInt(0x4004_5431), &lock) == 0,
      unsafe ioctl(person, UInt(0x8004_5430), &number) == 0,
      unsafe ioctl(person, UInt(TIOCSWINSZ), &size) == 0
    else { throw BenchError("no terminal") }
    let terminal = unsafe open("/dev/pts/\(number)", O_RDWR | O_NOCTTY | O_CLOEXEC)
    guard terminal >= 0 else { throw BenchError("no terminal") }
    defer { Glibc.close(terminal) }
    process = try program.spawn(on: terminal)
  }

  deinit {
    Glibc.close(person)
    kill(process, SIGTERM)
    var status: CInt = 0
    unsafe waitpid(process, &status, 0)
  }

  /// Presses keys and waits until `sign` is drawn.
  ///
  /// - Returns: How long it took; `nil` when it was not drawn in five seconds.
  func press(_ keys: String, until sign: String) -> Duration? {
    let clock = ContinuousClock()
    let start = clock.now
    let bytes = Array(keys.utf8)
    _ = unsafe write(person, bytes, bytes.count)
    var drawn: [UInt8] = []
    while clock.now - start < .seconds(5) {
      guard let more = read(within: 1000) else { continue }
      drawn += more
      if String(decoding: drawn, as: UTF8.self).contains(sign) { return clock.now - start }
    }
    return nil
  }

  /// Lets the program draw until it is still for so many milliseconds.
  func settle(_ milliseconds: CInt = 30) {
    while read(within: milliseconds) != nil {}
  }

  private func read(within milliseconds: CInt) -> [UInt8]? {
    var waited = pollfd(fd: person, events: Int16(POLLIN), revents: 0)
    guard unsafe poll(&waited, 1, milliseconds) == 1 else { return nil }
    var bytes = [UInt8](repeating: 0, count: 65_536)
    let count = unsafe Glibc.read(person, &bytes, bytes.count)
    return count > 0 ? Array(bytes[..<count]) : nil
  }
}
