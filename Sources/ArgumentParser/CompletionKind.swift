/// What a shell offers where a value is due.
public enum CompletionKind: Sendable, Hashable {
  /// The values the type knows of, if any.
  case `default`
  case list([String])
  /// Files, limited to these extensions unless there are none.
  case file(extensions: [String] = [])
  case directory
}
