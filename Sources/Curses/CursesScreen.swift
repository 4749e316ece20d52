internal import CNcurses
public import Desk
internal import Glibc

/// The terminal as a screen, by ncurses in its wide form.
public final class CursesScreen: CallScreen {
  private var stream = KeyStream()
  private let hasColours: Bool

  /// Codes of ncurses' own key table for the marks around a paste.
  private enum Mark {
    static let pasteBegin: CInt = 0x3F0
    static let pasteEnd: CInt = 0x3F1
  }

  /// Takes the terminal over; `nil` where it cannot show a screen.
  public init?() {
    unsafe setlocale(LC_ALL, "C.UTF-8")
    // Escape alone shall not wait a second for a sequence that does not come.
    set_escdelay(25)
    // initscr would end the program. Terminals that terminfo has not heard of yet mostly take what
    // xterm takes.
    guard unsafe curses_begin(nil) != nil || curses_begin("xterm") != nil else { return nil }
    raw()
    noecho()
    nonl()
    let window = unsafe curses_screen()
    unsafe keypad(window, true)
    unsafe nodelay(window, true)
    unsafe meta(window, true)
    unsafe define_key("\u{1B}[200~", Mark.pasteBegin)
    unsafe define_key("\u{1B}[201~", Mark.pasteEnd)
    hasColours = has_colors() && CursesScreen.allowsColour
    if hasColours { CursesScreen.mixColours() }
    CursesScreen.tell("\u{1B}[?2004h")
  }

  public var size: (columns: Int, rows: Int) {
    let window = unsafe curses_screen()
    return unsafe (Int(getmaxx(window)), Int(getmaxy(window)))
  }

  public func show(_ lines: [StyledLine], cursor: (column: Int, row: Int)) {
    let window = unsafe curses_screen()
    unsafe werase(window)
    for (row, line) in lines.enumerated() {
      unsafe wmove(window, CInt(row), 0)
      for part in line.parts {
        unsafe wattrset(window, CInt(bitPattern: UInt32(attributes(part.style))))
        unsafe waddnstr(window, part.text, -1)
      }
    }
    unsafe wattrset(window, 0)
    unsafe wmove(window, CInt(cursor.row), CInt(cursor.column))
    unsafe wrefresh(window)
  }

  public func repaint() { unsafe clearok(curses_screen(), true) }

  public func keys(orInputOn descriptor: CInt, within milliseconds: Int) -> [Key] {
    var waited = [
      pollfd(fd: STDIN_FILENO, events: Int16(POLLIN), revents: 0),
      pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0),
    ]
    unsafe poll(&waited, 2, CInt(milliseconds))
    let gone = Int16(POLLHUP | POLLERR | POLLNVAL)
    readKeys()
    let keys = stream.taken()
    if keys.isEmpty, waited[0].revents & gone != 0 { return [.hangUp] }
    return keys
  }

  public func close() {
    CursesScreen.tell("\u{1B}[?2004l")
    endwin()
  }

  // Byte by byte: wget_wch forgets a character that has come in part.
  private func readKeys() {
    let window = unsafe curses_screen()
    while true {
      let code = unsafe wgetch(window)
      if code == ERR { return }
      if let byte = UInt8(exactly: code) { stream.take(byte: byte) } else { take(code) }
    }
  }

  private func take(_ code: CInt) {
    switch code {
    case Mark.pasteBegin: stream.beginPaste()
    case Mark.pasteEnd: stream.endPaste()
    default: (Self.table[code] ?? function(code)).map { stream.take($0) }
    }
  }

  private func function(_ code: CInt) -> Key? {
    (1...12).first { curses_function_key(CInt($0)) == wint_t(bitPattern: code) }.map(Key.function)
  }

  private func attributes(_ style: StyledLine.Style) -> chtype {
    switch style {
    case .plain: 0
    case .label: hasColours ? curses_pair(1) : curses_dim()
    case .strong: curses_bold()
    case .alert: hasColours ? curses_pair(2) | curses_bold() : curses_bold()
    case .good: hasColours ? curses_pair(3) : 0
    case .selected: curses_reverse()
    }
  }

  private static let table: [CInt: Key] = [
    KEY_BACKSPACE: .backspace, KEY_DC: .delete, KEY_LEFT: .left, KEY_RIGHT: .right,
    KEY_UP: .up, KEY_DOWN: .down, KEY_HOME: .home, KEY_END: .end, KEY_ENTER: .enter,
    KEY_PPAGE: .pageUp, KEY_NPAGE: .pageDown,
    KEY_RESIZE: .resize,
  ]

  private static var allowsColour: Bool {
    guard let value = unsafe getenv("NO_COLOR") else { return true }
    return unsafe value.pointee == 0
  }

  private static func mixColours() {
    start_color()
    use_default_colors()
    init_pair(1, 6, -1)
    init_pair(2, 1, -1)
    init_pair(3, 2, -1)
  }

  private static func tell(_ sequence: String) {
    let bytes = Array(sequence.utf8)
    _ = unsafe write(STDOUT_FILENO, bytes, bytes.count)
  }
}
