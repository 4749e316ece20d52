import Documents
import Domain
import JSON
import Postgres
import Support
import Testing

@testable import Briefing

@Suite(.scratchDatabasePerTest) struct `The figures of an odd day` {
  private let log: CaseLog

  init() throws { log = try CaseLog() }

  private func holds(_ briefing: JSONValue) -> Bool {
    briefing["checks"]?.asArray?.allSatisfy { $0["ok"] == true } == true
  }

  @Test func `are zero of the first day ever, and of an empty one between two others`() throws {
    for _ in 0..<2 {
      let first = try log.preview("2000-01-01")
      #expect(first["calls"]?["total"] == 0 && first["cases"]?["previous"] == 0 && holds(first))
      #expect(first["way_in"] == [] && first["channels"] == [] && first["rings"] == [])
    }
    try log.record(.tip, on: "2024-02-28")
    try log.record(.tip, on: "2024-03-01")
    let leapDay = try log.preview("2024-02-29")
    #expect(leapDay["calls"]?["total"] == 0 && leapDay["calls"]?["previous"] == 1)
    #expect(holds(leapDay))
  }

  @Test func `tell all of its one call`() throws {
    try log.record(.loss, on: "2024-02-29") { sheet in
      sheet.add(.paid, 200, isApproximate: true)
      sheet.money[0].channel = .counter
      sheet.elements.wayIn = "sms"
      sheet.victim.sex = .female
      sheet.victim.age = 61
      sheet.victim.division = "110102"
    }
    let day = try log.preview("2024-02-29")
    #expect(holds(day))
    // 29 February 2024 was a Thursday.
    #expect(day["calls"]?["by_weekday_hour"]?[3]?[10] == 1)
    #expect(day["way_in"]?[0]?["code"] == "sms" && day["way_in"]?[0]?["name"] == "短信")
    #expect(day["channels"]?[0]?["code"] == "counter" && day["channels"]?[0]?["payments"] == 1)
    #expect(day["channels"]?[0]?["amount"] == "200.00")
    #expect(day["channels"]?[0]?["approximate"] == true)
    let tactic = day["tactics"]?[0]
    #expect(tactic?["with_loss"] == 1 && tactic?["mean_loss"] == "200.00")
    #expect(tactic?["rank_by_mean_loss"] == 1)
    #expect(tactic?["sex"]?["female"] == 1 && tactic?["age"]?["60+"] == 1)
    #expect(day["divisions"]?[0]?["population"] == .null)
    #expect(day["divisions"]?[0]?["per_10000"] == .null)
  }

  @Test func `are told for 10,000 residents where a division has a population`() throws {
    try ScratchDatabase.current.session().run(
      "select api.add_unit('110102', '西城区', '000000', 20000, null)")
    for _ in 0..<3 { try log.record(.attempt, on: "2024-05-01") { $0.victim.division = "110102" } }
    let row = try log.preview("2024-05-01")["divisions"]?[0]
    #expect(row?["population"] == 20_000 && row?["per_10000"] == 1.5)
  }

  @Test func `tell the estimates among what was prevented from what a call-back confirmed`() throws
  {
    let numbers = try [300, 500].map { yuan in
      try log.record(.dissuasion, on: "2024-05-01") { sheet in
        sheet.add(.prevented, yuan)
        sheet.dissuasion = .init(channel: .phone, result: .persuadedBefore)
      }
    }
    #expect(try log.preview("2024-05-01")["money"]?["prevented"]?["estimated"] == "800.00")
    try log.session.run("select api.finish_followup(\(numbers[0]), 'still_safe')")
    let prevented = try log.preview("2024-05-01")["money"]?["prevented"]
    #expect(prevented?["amount"] == "800.00" && prevented?["confirmed"] == "300.00")
    #expect(prevented?["estimated"] == "500.00")
  }

  @Test func `keep the name of a tactic that was renamed, or retired, since`() throws {
    try log.record(.attempt, on: "2024-05-01") { $0.tactic = .init(code: "T01", isGiven: true) }
    try log.record(.attempt, on: "2024-05-01")
    let before = try log.preview("2024-05-01")
    try ScratchDatabase.current.session().run(
      """
      with installed as (
        insert into desk110.tactic_scheme (version, installed_at)
        values ('2031', now() + interval '1 hour') returning version
      )
      insert into desk110.tactic (scheme, code, zh, en) select version, 'T08', '新名', 'new' from installed
      """)
    let after = try log.preview("2024-05-01")
    let names = after["tactics"]?.asArray?.map { $0["name"]?.asString }
    #expect(names?.contains("新名") == true)
    #expect(names?.contains(before["tactics"]?[0]?["name"]?.asString) == true)
    #expect(Correction.list(from: before, to: after) == [])
    #expect(try log.preview("2024-05-02")["cases"]?["previous"] == 2)
  }

  @Test func `tell of classes renamed, retired and added, and compare none of them wrongly`() throws
  {
    for day in ["2024-05-01", "2024-05-02"] {
      for code in ["T01", "T08"] {
        try log.record(.attempt, on: day) { $0.tactic = .init(code: code, isGiven: true) }
      }
    }
    try log.record(.attempt, on: "2024-05-01") { $0.tactic = .init(code: "T11", isGiven: true) }
    let session = try ScratchDatabase.current.session()
    try session.run(
      """
      insert into desk110.tactic_scheme (version, installed_at)
      values ('2001', '2023-01-01'), ('2031', '2024-05-02 08:00+08')
      """)
    try session.run(
      """
      insert into desk110.tactic (scheme, code, zh, en) values
        ('2001', 'T01', '刷单', 'a'), ('2001', 'T08', '旧名', 'b'), ('2001', 'T11', '停用类', 'c'),
        ('2031', 'T01', '刷单', 'a'), ('2031', 'T08', '新名', 'b')
      """)
    let briefing = try log.briefings.preview(log.period("2024-05-02"))
    let change = try #require(briefing.findings?.scheme)
    #expect(change.renamed.map(\.new.chinese) == ["新名"] && change.added == [])
    #expect(change.retired.map(\.code) == ["T11"] && change.day == CalendarDay("2024-05-02"))
    let text = Language.$current.withValue(.chinese) { briefing.document.text() }
      .filter { !$0.isWhitespace }
    #expect(text.contains("“旧名”更名为“新名”"))
    #expect(text.contains("停用“停用类”（上期1起）") && !text.contains("上期有而本期未发"))
    let next = try log.briefings.preview(log.period("2024-05-04"))
    #expect(next.findings?.scheme == nil)
    let later = try #require(Instant("2024-06-01T00:00:00+08:00"))
    let issued = try log.briefings.issue(log.period("2024-05-02"), at: later).briefing.issue
    #expect(try log.briefings.show(#require(issued).number)?.briefing.findings?.scheme == change)
  }

  @Test func `are compared with nothing where nothing is on record before`() throws {
    for day in ["2024-05-01", "2024-05-02", "2024-05-09"] {
      try log.record(.loss, on: day) { $0.add(.paid, 100) }
    }
    func past(_ day: String, _ kind: BriefingKind = .daily) throws -> Comparison.Past {
      try log.briefings.preview(log.period(day, kind)).past
    }
    #expect(try past("2024-05-01") == .unknown && past("2024-05-02") == .whole)
    #expect(try past("2024-05-02", .weekly) == .unknown && past("2024-05-09", .weekly) == .partly)
    #expect(try past("2024-05-02", .monthly) == .unknown && past("2024-06-02", .monthly) == .whole)
    let first = try log.briefings.preview(log.period("2024-05-01"))
    let text = Language.$current.withValue(.chinese) { first.document.text() }
      .filter { !$0.isWhitespace }
    #expect(text.contains("前一日无记录（记录始于2024年5月1日），各项不作对比") && !text.contains("新增1起"))
  }

  @Test func `hold 200,000 calls`() throws {
    try ScratchDatabase.current.session().run(
      """
      insert into desk110.call (uuid, unit_id, officer, received_at, kind, tactic, tactic_given, content_hash)
      select gen_random_uuid(), u.id, 'invented', '2024-05-01T00:00:00+08'::timestamptz
          + n * interval '0.4 seconds', 'consultation', 'T13', false, repeat('0', 64)
      from generate_series(0, 199999) n, desk110.unit u where u.code = '000000'
      """)
    for _ in 0..<2 {
      let day = try log.preview("2024-05-01")
      #expect(day["calls"]?["total"] == 200_000 && holds(day))
      #expect(day["calls"]?["by_hour"]?[0] == 9_000)
    }
    let day = CalendarDay(number: 19_844)
    #expect(try log.briefings.recount(from: day, to: day) == [])
  }
}
