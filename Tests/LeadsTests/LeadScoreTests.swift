import Domain
import JSON
import Leads
import Postgres
import Store
import Support
import Testing

@Suite(.scratchDatabase) struct `The score of a lead` {
  private let officer: Desk
  private let investigator: Desk

  init() throws {
    officer = try Desk()
    investigator = try .investigator()
  }

  private func now(minus minutes: Int = 0) throws -> String {
    let rows = try ScratchDatabase.current.session().run(
      "select (now() - make_interval(mins => \(minutes)))::text")
    return try rows[0].decode(String.self)
  }

  private func score(_ tail: Int) throws -> Int? {
    try investigator.state(tail)?["score"]?.asInteger
  }

  /// The points of each reason that gives any.
  private func points(_ tail: Int) throws -> [String: Int] {
    let lines = try investigator.state(tail)?["reasons"]?.asArray ?? []
    return Dictionary(
      uniqueKeysWithValues: lines.map {
        ($0["reason"]?.asString ?? "", $0["points"]?.asInteger ?? 0)
      })
  }

  @Test func `is the sum of its lines, each by what it is for`() throws {
    try officer.record(.tip, at: "2020-01-01T10:00:00+08:00") { $0.name(.card(201)) }
    #expect(try points(201) == [:] && score(201) == 0)
    try officer.record(.tip, at: now(minus: 60 * 24 * 5)) { $0.name(.card(201)) }
    #expect(try points(201) == ["recency": 10])
    try officer.record(.loss, at: now(minus: 600)) { $0.add(.paid, 20_000, to: .card(201)) }
    #expect(try points(201) == ["recency": 20, "cases": 5, "paid": 10, "stoppable": 15])
    for unit in ["310000", "440000"] {
      try Desk(unit: unit).record(.loss, at: now()) { $0.add(.paid, 240_000, to: .card(201)) }
    }
    let found = try points(201)
    #expect(
      found == ["recency": 20, "cases": 20, "paid": 25, "stoppable": 30, "desks": 15])
    #expect(try score(201) == found.values.reduce(0, +))
  }

  @Test func `counts money as stoppable until some of it is stopped`() throws {
    let opened = try officer.record(.loss, at: now(minus: 10)) { $0.add(.paid, 5, to: .card(202)) }
    #expect(try points(202)["stoppable"] == 30)
    try officer.record(.followUp, at: now()) { sheet in
      sheet.caseNumber = opened.caseNumber
      sheet.add(.stopped, 5, to: .card(202))
    }
    #expect(try points(202)["stoppable"] == nil)
  }

  @Test func `counts nothing of calls that proved no fraud`() throws {
    let call = try officer.record(.loss, at: now()) { $0.add(.paid, 200_000, to: .card(203)) }.call
    #expect(try points(203).count == 4)
    try officer.session.run(#"select api.amend_call(\#(call), '{"kind": "not_fraud"}')"#)
    #expect(try points(203) == [:])
  }

  @Test func `is the same number in the list, which it orders`() throws {
    let desk = try Desk(unit: "330000")
    let lead = try Desk.investigator(unit: "330000")
    try desk.record(.tip, at: now()) { $0.name(.card(204)) }
    try desk.record(.loss, at: now()) { $0.add(.paid, 900_000, to: .card(205)) }
    try desk.record(.loss, at: now()) { $0.name(.card(206)) }
    var filter = LeadFilter()
    filter.days = 1
    let rows = try lead.leads.list(filter, limit: 10).map { row throws(PostgresError) in
      let (
        identifier, _, _, _, _, _, _, _, score, lines
      ) = try row.decode(
        String.self, String.self, String?.self, String.self, String?.self, String?.self,
        String?.self, Instant?.self, Int.self, String.self)
      return (Int(identifier.suffix(6)) ?? 0, score, lines)
    }
    #expect(rows.map(\.0) == [205, 206, 204])
    for (tail, score, lines) in rows {
      #expect(try self.score(tail) == score)
      #expect(try lead.state(tail)?["reasons"] == JSONValue(parsing: lines))
    }
  }

  @Test func `follows the settings`() throws {
    let database = try ScratchDatabase.current.session()
    try officer.record(.loss, at: now()) { $0.name(.card(207)) }
    try database.runScript("begin")
    defer { try? database.runScript("rollback") }

    try database.run(
      "update desk110.setting set value = '1:7,2:9' where name = 'lead_points_cases'")
    let rows = try database.run(
      """
      select line ->> 'points'
      from desk110.identifier i,
        jsonb_array_elements(desk110.lead_score(i.id, desk110.lead_ladders()) -> 'lines') line
      where i.canonical = '6222000000000207' and line ->> 'reason' = 'cases'
      """)
    #expect(try rows.map { row in try row.decode(String.self) } == ["7"])
  }

  @Test func `looks back so far only, however often a number was named`() throws {
    try officer.record(.loss, at: now(minus: 60)) { $0.add(.paid, 200_000, to: .card(208)) }
    #expect(try points(208).count == 4)
    let database = try ScratchDatabase.current.session()
    // Tips, more than are looked at, after the case.
    try database.run(
      """
      with made as (
        insert into desk110.call (uuid, unit_id, officer, received_at, kind, tactic, tactic_given, content_hash)
        select gen_random_uuid(), u.id, 'x', now(), 'tip', 'T08', false, repeat('0', 64)
        from desk110.unit u, generate_series(1, 1500) where u.code = '110102'
        returning id, unit_id
      )
      insert into desk110.mention (call_id, ordinal, unit_id, identifier_id, role, given_role)
      select m.id, 0, m.unit_id, i.id, 'payee', 'payee'
      from made m, desk110.identifier i where i.canonical = '6222000000000208'
      """)
    #expect(try points(208) == ["recency": 20])
  }
}
