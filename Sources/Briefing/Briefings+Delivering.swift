public import Domain
import Postgres

extension Briefings {
  /// How a run of delivery stands when it begins.
  public struct Turn: Hashable, Sendable {
    /// Whether no other session delivers there at this moment; this one holds the turn then.
    public let isFree: Bool
    /// The end of the newest period that was delivered there; `nil` before the first.
    public let deliveredTo: Instant?
    /// How many briefings may go out in one run.
    public let most: Int
  }

  /// Takes the turn to deliver the briefings of a kind to one place, until the session ends.
  public func beginDelivery(
    _ kind: BriefingKind, way: String, target: String
  ) throws(BriefingError) -> Turn {
    let rows = try run(
      """
      select is_free, (extract(epoch from delivered_to) * 1000000)::bigint, most
      from api.begin_delivery(\(kind.rawValue), \(way), \(target))
      """)
    guard let row = rows.first else { throw .unreadable(key: "begin_delivery") }
    let (isFree, deliveredTo, most) = try decode { () throws(PostgresError) in
      try row.decode(Bool.self, Int?.self, Int.self)
    }
    return Turn(
      isFree: isFree, deliveredTo: deliveredTo.map { Instant(microseconds: $0) }, most: most)
  }

  /// Keeps that a briefing was delivered; false where that was kept before.
  @discardableResult
  public func delivered(
    _ issue: Briefing.Issue, way: String, target: String
  ) throws(BriefingError) -> Bool {
    let rows = try run(
      """
      select api.briefing_delivered(
        \(issue.number), \(issue.revision)::integer, \(way), \(target))
      """)
    guard let row = rows.first else { throw .unreadable(key: "briefing_delivered") }
    let isNew = try decode { () throws(PostgresError) in try row.decode(Bool?.self) }
    guard let isNew else { throw .unreadable(key: "briefing_delivered") }
    return isNew
  }
}
