import Glibc

/// A terminal without a screen, on which a test types.
struct Terminal {
  /// The side of the keyboard and the screen.
  let person: CInt
  /// The side of the program.
  let program: CInt

  init?() {
    // posix_openpt is not in the Glibc module; these are the calls below it.
    person = unsafe open("/dev/ptmx", O_RDWR | O_NOCTTY)
    var (number, lock): (CInt, CInt) = (0, 0)
    guard person >= 0, unsafe ioctl(person, UInt(0x4004_5431), &lock) == 0,
      unsafe ioctl(person, UInt(0x8004_5430), &number) == 0
    else { return nil }
    program = unsafe open("/dev/pts/\(number)", O_RDWR | O_NOCTTY)
    guard program >= 0 else { return nil }
  }

  /// Types the keys once the program waits for them one by one, from a thread of its own.
  ///
  /// Earlier ones would be read as a line, or lost when the program changes the mode.
  func type(_ keys: String) {
    let typist = unsafe Unmanaged.passRetained(Typist(self, keys))
    var thread = pthread_t()
    unsafe pthread_create(
      &thread, nil,
      { typist in
        unsafe typist.map { unsafe Unmanaged<Typist>.fromOpaque($0).takeRetainedValue().work() }
        return nil
      }, typist.toOpaque())
    pthread_detach(thread)
  }

  /// Whether a program waits for single keys.
  var isWaitingForKeys: Bool {
    var mode = termios()
    return unsafe tcgetattr(program, &mode) == 0 && mode.c_lflag & tcflag_t(ICANON) == 0
  }

  func press(_ keys: String) {
    let bytes = Array(keys.utf8)
    _ = unsafe write(person, bytes, bytes.count)
  }

  /// What is on the screen so far; waits for something to be there.
  func screen() -> String {
    var bytes = [UInt8](repeating: 0, count: 4096)
    let count = unsafe read(person, &bytes, bytes.count)
    return String(decoding: bytes.prefix(max(count, 0)), as: UTF8.self)
  }

  func hangUp() {
    close(program)
    close(person)
  }
}

/// Someone who types when asked to.
private final class Typist {
  private let terminal: Terminal
  private let keys: String

  init(_ terminal: Terminal, _ keys: String) {
    self.terminal = terminal
    self.keys = keys
  }

  func work() {
    while !terminal.isWaitingForKeys { usleep(1000) }
    terminal.press(keys)
  }
}
