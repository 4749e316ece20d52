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
    // Keys typed before the program looks must wait unread, signal keys too.
    var mode = termios()
    unsafe tcgetattr(program, &mode)
    mode.c_lflag &= ~tcflag_t(ISIG | ICANON)
    unsafe tcsetattr(program, TCSANOW, &mode)
  }

  func type(_ keys: String) {
    let bytes = Array(keys.utf8)
    _ = unsafe write(person, bytes, bytes.count)
  }

  /// What is on the screen so far.
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
