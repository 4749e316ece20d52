import Domain
import Glibc

/// Asks for a password on the terminal, wherever input and output go.
public enum PasswordPrompt {
  /// Asks without showing what is typed.
  ///
  /// - Returns: `nil` where there is no terminal, or the person pressed Ctrl-C or Ctrl-D.
  public static func ask(for user: String) -> String? {
    let terminal = unsafe open("/dev/tty", O_RDWR | O_NOCTTY | O_CLOEXEC)
    guard terminal >= 0 else { return nil }
    defer { close(terminal) }

    var shown = termios()
    guard unsafe tcgetattr(terminal, &shown) == 0 else { return nil }
    var hidden = shown
    // Keys one by one, Ctrl-C too: a signal would leave the terminal without echo.
    hidden.c_lflag &= ~tcflag_t(ECHO | ICANON | ISIG)
    let sink = Sink(descriptor: terminal)
    try? sink.write(Array(say("\(user) 的密码：", "password for \(user): ").visible.utf8))
    unsafe tcsetattr(terminal, TCSAFLUSH, &hidden)
    defer {
      unsafe tcsetattr(terminal, TCSAFLUSH, &shown)
      try? sink.write([UInt8(ascii: "\n")])
    }
    return typed(on: terminal)
  }

  private static func typed(on terminal: CInt) -> String? {
    var typed = TypedKeys()
    while true {
      var byte: UInt8 = 0
      let count = unsafe read(terminal, &byte, 1)
      if count < 0, errno == EINTR { continue }
      guard count == 1 else { return nil }
      switch typed.take(byte) {
      case .more: continue
      case .done: return typed.text
      case .cancelled: return nil
      }
    }
  }
}
