public import Domain
import JSON
import Postgres

extension Briefings {
  /// A figure that is kept, or went out, otherwise than the rows say.
  public struct Difference: Hashable, Sendable {
    /// The number of the briefing that tells it; `nil` where it is what the database keeps.
    public let briefing: String?
    /// The first and the last day it is about.
    public let first: CalendarDay
    public let last: CalendarDay
    /// Its place: `cases.tactics[T08].loss_fen`.
    public let figure: String
    /// What is kept or was told; `nil` where the row is not there.
    public let told: String?
    /// What the rows say; `nil` where they have none.
    public let counted: String?
  }

  /// Compares what is kept of each day with the rows themselves, both in one snapshot.
  public func recount(
    from first: CalendarDay, to last: CalendarDay, dayStartMinutes: Int = 0,
    progress: (CalendarDay) -> Void = { _ in }
  ) throws(BriefingError) -> [Difference] {
    var differences: [Difference] = []
    for number in first.number...max(first.number, last.number) {
      let day = CalendarDay(number: number)
      progress(day)
      let period = BriefingPeriod(.daily, holding: day, dayStartMinutes: dayStartMinutes)
      let rows = try run(
        """
        select api.figures(\(period.from.text)::timestamptz, \(period.to.text)::timestamptz)::text,
          api.figures_recounted(\(period.from.text)::timestamptz, \(period.to.text)::timestamptz)::text
        """)
      guard let row = rows.first else { throw .unreadable(key: "figures") }
      let (kept, counted) = try decode { () throws(PostgresError) in
        try row.decode(String.self, String.self)
      }
      differences += try Self.differences(
        kept: kept, counted: counted, first: day, last: day, briefing: nil)
    }
    return differences
  }

  /// Compares the newest revisions of the frozen briefings of a time with the rows themselves.
  ///
  /// What differs came in, or was corrected, after they went out: issued again, they are revised.
  public func recountFrozen(
    from first: CalendarDay, to last: CalendarDay, dayStartMinutes: Int = 0
  ) throws(BriefingError) -> [Difference] {
    func day(_ at: Instant) -> CalendarDay { at.adding(seconds: -60 * dayStartMinutes).day }
    var differences: [Difference] = []
    var seen: Set<String> = []
    for entry in try list(limit: Self.frozenMost) where seen.insert(entry.number).inserted {
      let (begin, end) = (day(entry.from), day(entry.to.adding(seconds: -1)))
      guard end >= first, begin <= last else { continue }
      let rows = try run(
        """
        select (figures::jsonb -> 'now')::text,
          api.figures_recounted(\(entry.from.text)::timestamptz, \(entry.to.text)::timestamptz)::text
        from api.briefing_show(\(entry.number), \(entry.revision)::integer),
          api.briefing_standing(\(entry.kind.rawValue), \(entry.from.text)::timestamptz,
            \(entry.to.text)::timestamptz) mine
        where mine ->> 'unit' = \(entry.unit)
          and (mine ->> 'scope' = 'below') = (content::jsonb #>> '{unit,region}')::boolean
        """)
      // Of another desk, or over other units than those the person sees now.
      guard let row = rows.first else { continue }
      let (told, counted) = try decode { () throws(PostgresError) in
        try row.decode(String.self, String.self)
      }
      differences += try Self.differences(
        kept: told, counted: counted, first: begin, last: end, briefing: entry.number)
    }
    return differences
  }

  /// More than a desk issues in a lifetime.
  private static let frozenMost = 1_000_000

  private static func differences(
    kept: String, counted: String, first: CalendarDay, last: CalendarDay, briefing: String?
  ) throws(BriefingError) -> [Difference] {
    let (old, new) = (
      try BriefingReading.parse(kept, "figures"), try BriefingReading.parse(counted, "figures")
    )
    return Correction.between(old, new, keys: Self.recounted).map { correction in
      Difference(
        briefing: briefing, first: first, last: last, figure: correction.figure,
        told: correction.was, counted: correction.now)
    }
  }

  private static let recounted = [
    "calls", "cases", "money", "channels", "ledger", "dissuasion", "accounts",
  ]
}
