import Glibc

/// The size of a terminal.
struct ScreenSize {
  let columns: Int
  let rows: Int

  /// Asks the terminal; `nil` when it is none or does not know.
  ///
  /// The corresponding C call is `ioctl` with `TIOCGWINSZ`.
  init?(of descriptor: CInt) {
    var size = winsize()
    guard unsafe ioctl(descriptor, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 else {
      return nil
    }
    columns = Int(size.ws_col)
    rows = Int(size.ws_row)
  }
}
