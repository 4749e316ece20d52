import Domain
import JSON
import Postgres
import Support
import Testing

@testable import Briefing

@Suite(.scratchDatabasePerTest) struct `Beside its figures a briefing` {
  private static let cards = ["6222000000000001", "6222000000000002"]
  private let log: CaseLog

  init() throws {
    log = try CaseLog()
    for card in Self.cards {
      try log.record(.loss, on: "2024-02-29") { sheet in
        sheet.add(.paid, 500)
        sheet.money[0].to = Identifier(kind: .bankCard, canonical: card, said: card)
      }
    }
  }

  /// Has an account stopped as of so many hours ago; the reference.
  private func stop(_ card: String, hoursAgo: Int) throws -> String {
    try log.ask(
      """
      select api.execute_stop(api.submit_stop(api.request_stop(\([card]), null,
        '{"stop_bank": "x", "stop_name": "x", "at": "2024-02-29T09:00:00+08:00",
          "from_bank": "x", "from_name": "x", "from_account": "6217000000000001",
          "victim_name": "x", "victim_phone": "x", "document_kind": "other",
          "document_number": "x", "description": "x"}') ->> 'stop', t.at) ->> 'stop',
        jsonb_build_object('fen', 1, 'at', t.at)) ->> 'stop'
      from (select now() - make_interval(hours => \(hoursAgo)::integer) as at) t
      """)
  }

  @Test func `reminds of the stops that expire soon, and shows no whole account`() throws {
    try ScratchDatabase.current.session().run(
      "update desk110.setting set value = '24' where name = 'reminder_hours'")
    let soon = try stop(Self.cards[0], hoursAgo: 30)
    _ = try stop(Self.cards[1], hoursAgo: 10)
    let stops = try #require(try log.preview("2024-02-29")["reminders"]?["stops"]?.asArray)
    #expect(stops.map { $0["account"] } == ["622200******0001"])
    #expect(stops[0]["stop"]?.asString == soon)
    #expect(stops[0]["unit"] == "000000" && stops[0]["amount"] == "0.01")
  }

  @Test func `tells of the rings that its accounts belong to`() throws {
    try ScratchDatabase.current.session().run(
      """
      with ring as (
        insert into desk110.ring (id, size, core, cases) values (7, 12, 3, 40) returning id
      )
      insert into desk110.ring_member (identifier_id, ring_id, cases, is_core)
      select i.id, ring.id, 1, true from ring, desk110.identifier i
      where i.canonical = any (\(Self.cards))
      """)
    let rings = try #require(try log.preview("2024-02-29")["rings"]?.asArray)
    #expect(rings.count == 1)
    #expect(rings[0]["size"] == 12 && rings[0]["cases"] == 2 && rings[0]["accounts"] == 2)
    #expect(rings[0]["amount"] == "1000.00" && rings[0]["cases_ever"] == 40)
    #expect(try log.preview("2024-03-01")["rings"] == [])
  }

  @Test func `keeps both as they went out, and no other`() throws {
    let number = try stop(Self.cards[0], hoursAgo: 30)
    let period = try log.period("2024-02-29")
    let now = Instant(day: CalendarDay(number: 20_000))
    let frozen = try log.briefings.issue(period, at: now)
    #expect(frozen.briefing.notices?.stops.count == 1)
    try log.session.run("select api.release_stop(\(number), 'x', null)")
    #expect(try log.briefings.preview(period).notices?.stops == [])
    let again = try log.briefings.issue(period, at: now)
    #expect(again.content == frozen.content && again.briefing == frozen.briefing)
  }

  @Test(arguments: ["stops", "at_us"])
  func `is not frozen with notices that the case log does not give`(key: String) throws {
    let figures = try log.ask(
      """
      select jsonb_set(jsonb_build_object(
        'now', api.figures('2024-02-29 00:00+08', '2024-03-01 00:00+08'),
        'before', api.figures('2024-02-28 00:00+08', '2024-02-29 00:00+08'),
        'notices', api.briefing_notices('2024-02-29 00:00+08', '2024-03-01 00:00+08')),
        array['notices', \(key)], case \(key) when 'stops' then '[{}]'::jsonb else '0'::jsonb end)::text
      """)
    let rule: String?
    do {
      try log.session.run(
        """
        select api.freeze_briefing('daily', '2024-02-29 00:00+08', '2024-03-01 00:00+08',
          '2024-D001', 1, '{}', \(figures)::jsonb)
        """)
      rule = nil
    } catch {
      guard case .refused(_, _, let name) = error else { throw error }
      rule = name
    }
    #expect(rule == "briefing_moved")
  }

  @Test func `is not corrected by what only a newer program tells`() throws {
    let new = try log.preview("2024-02-29")
    var old = new
    for key in ["way_in", "channels", "rings", "reminders"] { old[key] = nil }
    old["calls"]?["by_weekday_hour"] = nil
    old["money"]?["prevented"]?["estimated"] = nil
    old["tactics"] = .array(
      (old["tactics"]?.asArray ?? []).map { row in
        var row = row
        for key in ["with_loss", "mean_loss", "rank_by_mean_loss", "sex", "age"] { row[key] = nil }
        return row
      })
    #expect(Correction.list(from: old, to: new) == [])
    var later = new
    later["tactics"] = .array((new["tactics"]?.asArray ?? []) + [["code": "T01", "cases": 1]])
    later["victims"]?["occupation"]?["教师"] = 1
    #expect(
      Correction.list(from: old, to: later).map(\.figure)
        == ["tactics[T01].cases", "victims.occupation.教师"])
  }
}
