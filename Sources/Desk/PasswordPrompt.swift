import Domain
import Glibc

/// Asks for a password on the terminal, wherever input and output go.
public enum PasswordPrompt {
  /// Asks without showing what is typed.
  ///
  /// - Returns: `nil` where there is no terminal, or the person pressed Ctrl-D.
  /// - Throws: ``LineEditor/Interrupted`` on Ctrl-C.
  public static func ask(for user: String) throws(LineEditor.Interrupted) -> String? {
    try ask(say("\(user) 的密码：", "password for \(user): "))
  }

  /// Asks for a new password, twice.
  ///
  /// - Returns: `nil` where there is no terminal, or nothing is typed.
  /// - Throws: ``LineEditor/Interrupted`` on Ctrl-C, ``Complaint`` when the two differ.
  static func askNew(for user: String) throws -> String? {
    let prompt = say("\(user) 的密码（留空则无密码）：", "password for \(user) (empty for none): ")
    guard let password = try ask(prompt), !password.isEmpty else { return nil }
    guard try ask(say("再输入一次：", "once more: ")) == password else {
      throw Complaint(
        .badInput, "两次输入的密码不同，请重试", "the two passwords differ, try again")
    }
    return password
  }

  private static func ask(_ prompt: String) throws(LineEditor.Interrupted) -> String? {
    let terminal = unsafe open("/dev/tty", O_RDWR | O_NOCTTY | O_CLOEXEC)
    guard terminal >= 0 else { return nil }
    defer { close(terminal) }

    var shown = termios()
    guard unsafe tcgetattr(terminal, &shown) == 0 else { return nil }
    var hidden = shown
    // Keys one by one, Ctrl-C too: a signal would leave the terminal without echo.
    hidden.c_lflag &= ~tcflag_t(ECHO | ICANON | ISIG)
    let sink = Sink(descriptor: terminal)
    // Before the question: what is typed at once is neither shown nor lost.
    unsafe tcsetattr(terminal, TCSAFLUSH, &hidden)
    try? sink.write(Array(prompt.visible.utf8))
    defer {
      unsafe tcsetattr(terminal, TCSAFLUSH, &shown)
      try? sink.write([UInt8(ascii: "\n")])
    }
    return try typed(on: terminal)
  }

  private static func typed(on terminal: CInt) throws(LineEditor.Interrupted) -> String? {
    var typed = TypedKeys()
    while true {
      var byte: UInt8 = 0
      let count = unsafe read(terminal, &byte, 1)
      if count < 0, errno == EINTR { continue }
      guard count == 1 else { return nil }
      switch typed.take(byte) {
      case .more: continue
      case .done: return typed.text
      case .ended: return nil
      case .cancelled: throw LineEditor.Interrupted()
      }
    }
  }
}
