/// What came of sending a record.
public enum SpoolVerdict: Hashable, Sendable {
  /// The case log has it, and said so.
  case sent
  /// The case log will never take it; the reason is a rule or a state, and quotes nothing.
  case refused(String)
  /// Not now; others may be tried.
  case later
  /// Not now, and no other either: the server is away.
  case stop

  /// Whether the record is put aside.
  public var isRefusal: Bool {
    guard case .refused = self else { return false }
    return true
  }
}
