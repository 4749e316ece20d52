public import Domain
public import Postgres
import Deidentification
import JSON

/// The briefings of one desk: composed from the case log, checked, frozen, shown again.
public struct Briefings {
  let session: Session

  /// Tries to freeze before it is said that others were always faster.
  private static let triesMax = 5

  public init(_ session: Session) { self.session = session }

  /// The briefing of a period: frozen when the period has ended, else a preview without a number.
  ///
  /// A frozen one stands as long as its figures do; late entries make a new revision of it, with
  /// ``Briefing/corrections``. Frozen whole: asked again it is the same to the byte.
  ///
  /// - Parameters:
  ///   - period: The time it covers.
  ///   - now: The time on the clock, which decides whether the period has ended.
  ///   - forced: Freezes even when figures do not reconcile.
  /// - Returns: The briefing and its JSON.
  /// - Throws: ``BriefingError/unreconciled(_:)`` with the failed checks, unless `forced`.
  public func issue(
    _ period: BriefingPeriod, at now: Instant, forced: Bool = false
  ) throws(BriefingError) -> FrozenBriefing {
    for _ in 0..<Self.triesMax {
      let reading = try read(period)
      guard period.isClosed(at: now) else {
        return FrozenBriefing(try preview(period, reading))
      }
      if let standing = try reading.standing(of: period) { return standing }
      let briefing = reading.revise(period, telling: try typical(of: period))
      let failed = briefing.failures
      guard forced || failed.isEmpty else { throw .unreconciled(failed) }
      let frozen = FrozenBriefing(freezing: briefing)
      if try freeze(frozen, figures: reading.figuresText(telling: briefing.typical)) {
        return frozen
      }
    }
    throw .contended
  }

  /// What a briefing of the period would say now, without a number, whether it has ended or not.
  public func preview(_ period: BriefingPeriod) throws(BriefingError) -> Briefing {
    try preview(period, read(period))
  }

  private func preview(
    _ period: BriefingPeriod, _ reading: BriefingReading
  ) throws(BriefingError) -> Briefing {
    reading.compose(period, issue: nil, telling: try typical(of: period))
  }

  private func typical(of period: BriefingPeriod) throws(BriefingError) -> PublicCase? {
    try publicCases(from: period.from, to: period.to, limit: 1).cases.first
  }

  /// A preview, worded by a template that need not be in force.
  public func preview(
    _ period: BriefingPeriod, by template: BriefingTemplate?
  ) throws(BriefingError) -> FrozenBriefing {
    var briefing = try preview(period)
    if let template { briefing.template = template }
    return FrozenBriefing(briefing)
  }

  /// The figures of the period and of the one before, and how the briefing stands.
  private func read(_ period: BriefingPeriod) throws(BriefingError) -> BriefingReading {
    let previous = period.previous
    // What its findings look at has the period before in it, but for a long span.
    if previous.first < HistoryWindow.recent(period).first {
      try settle(from: previous.from, to: period.to)
    }
    let past = try history(of: period)
    let rows = try run(
      """
      select api.figures(\(period.from.text)::timestamptz, \(period.to.text)::timestamptz)::text,
        api.figures(\(previous.from.text)::timestamptz, \(previous.to.text)::timestamptz)::text,
        api.briefing_notices(\(period.from.text)::timestamptz, \(period.to.text)::timestamptz)::text,
        api.briefing_standing(\(period.kind.rawValue), \(period.from.text)::timestamptz,
          \(period.to.text)::timestamptz)::text,
        api.published_figures(\(period.kind.rawValue), \(previous.from.text)::timestamptz,
          \(previous.to.text)::timestamptz)::text
      """)
    guard let row = rows.first else { throw .unreadable(key: "figures") }
    let (now, before, notices, standing, published) = try decode { () throws(PostgresError) in
      try row.decode(String.self, String.self, String.self, String.self, String?.self)
    }
    return try BriefingReading(
      period, now: now, before: before, notices: notices, standing: standing, past: past,
      published: published.map { (text) throws(BriefingError) in
        try BriefingReading.parse(text, "published")
      } ?? .null)
  }

  /// Whether the number was still free.
  private func freeze(_ frozen: FrozenBriefing, figures: String) throws(BriefingError) -> Bool {
    let briefing = frozen.briefing
    guard let issue = briefing.issue else { return false }
    let period = briefing.period
    do {
      try session.run(
        """
        select api.freeze_briefing(\(period.kind.rawValue), \(period.from.text)::timestamptz,
          \(period.to.text)::timestamptz, \(issue.number), \(issue.revision)::integer,
          \(frozen.content), \(figures)::jsonb, \(frozen.documents?.json.text))
        """)
      return true
    } catch .refused(_, _, "briefing_moved") {
      return false
    } catch {
      throw .database(error)
    }
  }

  func run(_ statement: SQL) throws(BriefingError) -> Rows {
    try decode { () throws(PostgresError) in try session.run(statement) }
  }

  func decode<Value>(_ body: () throws(PostgresError) -> Value) throws(BriefingError) -> Value {
    do {
      return try body()
    } catch {
      throw .database(error)
    }
  }
}
