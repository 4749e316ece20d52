/// Why nothing more can be read.
///
/// No other error crosses this seam.
public enum SheetLinesError: Error, Hashable {
  /// `read` or `poll` refused, with the number of the system's reason.
  case unreadable(errno: CInt)
}
