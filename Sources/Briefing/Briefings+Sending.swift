public import Domain
import Postgres

extension Briefings {
  /// A briefing as a place got it last.
  public struct Delivered: Hashable, Sendable {
    public let issue: Briefing.Issue
    public let from: Instant
    public let to: Instant
  }

  /// How a briefing that is about to go stands at its place.
  public enum Sending: String, Sendable {
    /// It was never on its way there, or is known not to have gone.
    case first
    /// A run began to send it and was cut off: it may have gone.
    case again
    /// It was delivered there and must not go.
    case done
  }

  /// The briefings of late that a place has, of which a newer revision is to go there.
  ///
  /// How far back, and how soon after the last, are the settings `delivery_revise_days` and
  /// `delivery_revise_hours`.
  public func deliveriesToRevise(
    _ kind: BriefingKind, way: String, target: String
  ) throws(BriefingError) -> [Delivered] {
    let rows = try run(
      """
      select number, revision, (extract(epoch from period_from) * 1000000)::bigint,
        (extract(epoch from period_to) * 1000000)::bigint
      from api.deliveries_to_revise(\(kind.rawValue), \(way), \(target))
      """)
    return try rows.map { (row) throws(BriefingError) in
      let (number, revision, from, to) = try decode { () throws(PostgresError) in
        try row.decode(String.self, Int.self, Int.self, Int.self)
      }
      return Delivered(
        issue: .init(number: number, revision: revision), from: Instant(microseconds: from),
        to: Instant(microseconds: to))
    }
  }

  /// Keeps that a briefing is about to go, before it does.
  public func beginSending(
    _ issue: Briefing.Issue, way: String, target: String
  ) throws(BriefingError) -> Sending {
    let rows = try run(
      """
      select api.begin_sending(
        \(issue.number), \(issue.revision)::integer, \(way), \(target))
      """)
    guard let row = rows.first else { throw .unreadable(key: "begin_sending") }
    let word = try decode { () throws(PostgresError) in try row.decode(String?.self) }
    guard let sending = word.flatMap(Sending.init) else { throw .unreadable(key: "begin_sending") }
    return sending
  }

  /// Keeps that a briefing that was about to go is known not to have gone.
  public func sendingFailed(
    _ issue: Briefing.Issue, way: String, target: String
  ) throws(BriefingError) {
    _ = try run(
      """
      select api.sending_failed(
        \(issue.number), \(issue.revision)::integer, \(way), \(target))
      """)
  }
}
