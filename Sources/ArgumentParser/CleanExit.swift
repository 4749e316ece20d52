/// An end that is no failure, thrown to print something and exit with 0.
public enum CleanExit: Error {
  /// Prints the help of the command; of the one that was called when `nil`.
  case helpRequest((any ParsableCommand.Type)?)
  /// Prints the text.
  case message(String)
}
