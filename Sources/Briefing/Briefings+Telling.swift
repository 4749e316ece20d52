public import Domain
import Deidentification
import Postgres

extension Briefings {
  /// The cases of a time that may be told, and the least count that the public is told.
  func publicCases(
    from: Instant, to: Instant, limit: Int? = nil
  ) throws(BriefingError) -> (least: Int, cases: [PublicCase]) {
    let rows = try run(
      """
      select api.public_cases(\(from.text)::timestamptz, \(to.text)::timestamptz,
        \(limit)::integer)::text
      """)
    guard let row = rows.first else { throw .unreadable(key: "cases") }
    let text = try decode { () throws(PostgresError) in try row.decode(String.self) }
    let reader = FigureReader(try BriefingReading.parse(text, "cases"))
    let cases = try reader.rows("cases") { (row) throws(BriefingError) in
      PublicCase(try CaseFacts(row))
    }
    return (try reader.integer("least"), cases)
  }

  /// Makes a case the typical one of a period; what was issued of it is then revised.
  ///
  /// - Parameters:
  ///   - number: Of the case, or of a call in it.
  ///   - period: The period of the briefing.
  /// - Returns: The number of the case.
  /// - Throws: ``BriefingError/database(_:)`` where the case is of another time or may not be told.
  public func choose(
    _ number: String, for period: BriefingPeriod
  ) throws(BriefingError) -> String {
    let rows = try run(
      """
      select api.choose_typical(\(number), \(period.from.text)::timestamptz,
        \(period.to.text)::timestamptz) ->> 'case'
      """)
    guard let row = rows.first else { throw .unreadable(key: "case") }
    return try decode { () throws(PostgresError) in try row.decode(String.self) }
  }

  /// What the public is told: cases of some days, counts of the last whole week, checked against all that the log knows of people.
  ///
  /// - Parameters:
  ///   - first: The first day.
  ///   - last: The last day.
  ///   - dayStartMinutes: When the desk's day begins, in minutes after midnight, Beijing time.
  /// - Returns: The bulletin, in which nothing of a person was found.
  /// - Throws: ``BriefingError/identifying(_:)`` where a name, a number or a document that the log
  ///   knows stands in it; nothing may go out then.
  public func bulletin(
    from first: CalendarDay, to last: CalendarDay, dayStartMinutes: Int = 0
  ) throws(BriefingError) -> Bulletin {
    func start(_ day: CalendarDay) -> Instant {
      Instant(day: day).adding(seconds: 60 * dayStartMinutes)
    }
    let (from, to) = (start(first), start(last.adding(days: 1)))
    let week = BriefingPeriod(
      .weekly, holding: last.adding(days: -(last.weekday % 7)), dayStartMinutes: dayStartMinutes)
    try settle(from: week.from, to: week.to)
    let rows = try run(
      """
      select api.figures(\(week.from.text)::timestamptz, \(week.to.text)::timestamptz)::text,
        (select u.name from api.list_units() u join api.hello() h on h.unit = u.code)
      """)
    guard let row = rows.first else { throw .unreadable(key: "figures") }
    let (text, issuer) = try decode { () throws(PostgresError) in
      try row.decode(String.self, String.self)
    }
    let told = try publicCases(from: from, to: to)
    let bulletin = Bulletin(
      from: first, to: last, week: week, issuer: issuer, least: told.least,
      figures: try Figures(json: BriefingReading.parse(text, "figures")), cases: told.cases)
    let places = try known(in: bulletin.paragraphs, from: from, to: to)
    guard places.isEmpty else { throw .identifying(places) }
    return bulletin
  }

  /// The places, from 1, of the paragraphs in which something stands that the log knows.
  func known(
    in paragraphs: [String], from: Instant, to: Instant
  ) throws(BriefingError) -> [Int] {
    let rows = try run(
      """
      select unnest(api.check_public(\(from.text)::timestamptz, \(to.text)::timestamptz,
        \(paragraphs)))
      """)
    return try decode { () throws(PostgresError) in
      try rows.map { row throws(PostgresError) in try row.decode(Int.self) }
    }
  }
}
