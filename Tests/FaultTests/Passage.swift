/// What the proxy does with what comes.
enum Passage: String, CaseIterable, Sendable {
  case pass
  /// Nobody listens, and who was served is cut off.
  case refuse
  /// Nothing goes on in either direction, and nobody is told.
  case stall
  /// Every connection is reset.
  case reset
  /// The server records and commits; its answer never arrives, the connection is reset.
  case cutAfterCommit
  /// A message is cut off half way, the connection is reset.
  case cutMessage
  /// One byte at a time.
  case trickle
}
