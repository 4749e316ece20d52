/// What a person was told of a call she gave.
enum Said: Sendable {
  /// In the log: acknowledged.
  case recorded
  /// On disk at the terminal: acknowledged.
  case kept
  /// Neither, and she was told.
  case refused
  /// Nothing: the program was killed.
  case nothing
  /// Nothing, or nonsense, though the program ended by itself.
  case untold

  var isAcknowledged: Bool { self == .recorded || self == .kept }
}
