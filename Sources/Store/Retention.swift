public import Domain
public import Postgres

/// What is kept for how long, and what is done away with.
public struct Retention {
  private let session: Session

  public init(_ session: Session) { self.session = session }

  /// What of a class of data is over.
  public struct Due: Hashable, Sendable {
    public let kind: RetentionClass
    /// Days for which it is kept.
    public let days: Int
    /// Calls, of searches the searches, that are over.
    public let due: Int
    /// Calls that are as old and that a case still needs; `nil` where there is no such thing.
    public let kept: Int?
    /// When the first and the last of those that are over were received.
    public let oldest: Instant?
    public let newest: Instant?
  }

  /// Tells what is over, and changes nothing.
  public func plan() throws(PostgresError) -> [Due] {
    var plan: [Due] = []
    for row in try session.run(
      "select class, days, due, kept, oldest, newest from api.plan_retention()")
    {
      let (name, days, due, kept, oldest, newest) = try row.decode(
        String.self, Int.self, Int.self, Int?.self, Instant?.self, Instant?.self)
      guard let kind = RetentionClass(rawValue: name) else { continue }
      plan.append(
        Due(kind: kind, days: days, due: due, kept: kept, oldest: oldest, newest: newest))
    }
    return plan
  }

  /// Does away with some of what is over of a class, in one transaction.
  ///
  /// - Returns: How much; 0 when nothing is left.
  public func forgetSome(of kind: RetentionClass) throws(PostgresError) -> Int {
    try session.run("select api.run_retention(\(kind.rawValue))")[0].decode(Int.self)
  }
}
