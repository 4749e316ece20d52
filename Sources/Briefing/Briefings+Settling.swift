public import Domain
import Postgres

extension Briefings {
  /// Counts the closed days of a time that are not kept yet, and keeps them.
  ///
  /// What is read is right without it; with it, it costs the days and not their calls. A read-only
  /// server, or one where another session counts at this moment, keeps nothing.
  public func settle(from: Instant, to: Instant) throws(BriefingError) {
    var left = Int.max
    while left > 0 {
      let rows = try run(
        "select api.settle_figures(\(from.text)::timestamptz, \(to.text)::timestamptz)")
      guard let row = rows.first else { throw .unreadable(key: "settle_figures") }
      let rest = try decode { () throws(PostgresError) in try row.decode(Int.self) }
      // Days that are written to all the time are counted again and again by whoever asks.
      guard rest < left else { return }
      left = rest
    }
  }
}
