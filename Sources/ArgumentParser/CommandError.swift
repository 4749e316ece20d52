/// Something thrown while a command line was parsed, with the commands named so far.
public struct CommandError: Error {
  /// Whether the person misused the command line, rather than a check failing otherwise.
  public var isMisuse: Bool { reason is Misuse || reason is ValidationError }

  /// From the root to the command that was called.
  package var path: [any ParsableCommand.Type]
  /// A misuse, a ``ValidationError``, a ``CleanExit``, or what `validate()` threw.
  package var reason: any Error
}
