/// What a transaction sees of others.
public enum Isolation: Sendable {
  /// Each statement sees what was committed before it.
  case readCommitted

  /// All statements see one moment, and none writes.
  case snapshot

  /// All statements see one moment; can fail with 40001 where another wrote what this one does.
  case repeatableRead

  /// As if no other transaction ran meanwhile; can fail with 40001, to be tried again.
  case serializable

  /// The statement that opens such a transaction.
  var beginning: String {
    switch self {
    case .readCommitted: "begin"
    case .snapshot: "begin isolation level repeatable read, read only"
    case .repeatableRead: "begin isolation level repeatable read"
    case .serializable: "begin isolation level serializable"
    }
  }
}
