public import Domain
import JSON
import Postgres

extension Briefings {
  /// One frozen briefing in a listing.
  public struct Entry: Hashable, Sendable {
    public let number: String
    public let revision: Int
    public let kind: BriefingKind
    /// The code of the unit it speaks for.
    public let unit: String
    public let from: Instant
    public let to: Instant
    public let frozenAt: Instant
    public let frozenBy: String
  }

  /// The frozen briefings the person may see, newest first.
  public func list(_ kind: BriefingKind? = nil, limit: Int) throws(BriefingError) -> [Entry] {
    let rows = try run(
      """
      select number, revision, kind, unit, (extract(epoch from period_from) * 1000000)::bigint,
        (extract(epoch from period_to) * 1000000)::bigint,
        (extract(epoch from frozen_at) * 1000000)::bigint, frozen_by
      from api.briefing_list(\(kind?.rawValue)::text, \(limit)::integer)
      """)
    return try rows.map { (row) throws(BriefingError) in
      let (number, revision, kind, unit, from, to, at, by) = try decode {
        () throws(PostgresError) in
        try row.decode(
          String.self, Int.self, String.self, String.self, Int.self, Int.self, Int.self, String.self
        )
      }
      guard let kind = BriefingKind(rawValue: kind) else { throw .unreadable(key: "kind") }
      return Entry(
        number: number, revision: revision, kind: kind, unit: unit,
        from: Instant(microseconds: from), to: Instant(microseconds: to),
        frozenAt: Instant(microseconds: at), frozenBy: by)
    }
  }

  /// A frozen briefing by its number; the newest revision unless one is named, `nil` for none.
  public func show(_ number: String, revision: Int? = nil) throws(BriefingError) -> FrozenBriefing?
  {
    try showing(number, revision: revision)?.briefing
  }

  /// A frozen briefing by its number, and the newest revision there is of it.
  public func showing(
    _ number: String, revision: Int? = nil
  ) throws(BriefingError) -> (briefing: FrozenBriefing, newest: Int)? {
    let rows = try run(
      """
      select content, figures, documents, newest
      from api.briefing_show(\(number), \(revision)::integer)
      """)
    guard let row = rows.first else { return nil }
    let (content, figures, documents, newest) = try decode { () throws(PostgresError) in
      try row.decode(String.self, String.self, String?.self, Int.self)
    }
    let frozen = try FrozenBriefing(
      frozen: content, figures: BriefingReading.parse(figures, "figures"), documents: documents)
    return (frozen, newest)
  }
}
