/// The status `desk` ends with; scripts rely on the numbers, which follow `sysexits.h`.
public enum ExitStatus: CInt, Sendable {
  /// Done, an empty list too.
  case done = 0
  /// `show` or `search` found nothing.
  case nothingFound = 1
  /// The command line was misused.
  case usage = 64
  /// The input was refused.
  case badInput = 65
  /// No database was reached.
  case noDatabase = 69
  /// Our fault.
  case ourFault = 70
  /// The output or a file could not be written.
  case cannotWrite = 73
  /// Kept in the spool, and will be sent.
  case spooled = 75
  /// Not allowed, or a wrong password.
  case notAllowed = 77
  /// Ended by Ctrl-C, as shells report of a command that SIGINT ended.
  case interrupted = 130
  /// The configuration or the schema does not fit.
  case badConfiguration = 78
}
