import Domain
import JSON
import Postgres
import Store
import Support
import Testing

@testable import Briefing

@Suite(.scratchDatabasePerTest) struct `Figures that are kept` {
  /// What differs between the kept and the counted figures of the days of a storm, a day each,
  /// all together, and of today, whose stops and call-backs count then.
  private func differences(_ log: CaseLog, start: Int = 0) throws -> [Briefings.Difference] {
    let today = try CalendarDay(
      number: Int(log.ask("select current_date - date '1970-01-01'")) ?? 0)
    let first = FigureStorm.first.adding(days: -1)
    let last = first.adding(days: FigureStorm.days + 1)
    return try log.briefings.recount(from: first, to: last, dayStartMinutes: start)
      + log.briefings.recount(from: today.adding(days: -1), to: today, dayStartMinutes: start)
  }

  private func spanFits(_ log: CaseLog, start: Int = 0) throws -> Bool {
    let from = Instant(day: FigureStorm.first.adding(days: -2)).adding(seconds: 60 * start)
    let to = from.adding(seconds: 86_400 * 12)
    return try log.ask(
      """
      select api.figures(\(from.text)::timestamptz, \(to.text)::timestamptz)
        = api.figures_recounted(\(from.text)::timestamptz, \(to.text)::timestamptz)
      """) == "t"
  }

  private func settle(_ log: CaseLog) throws {
    let first = FigureStorm.first
    try log.briefings.settle(
      from: Instant(day: first.adding(days: -5)), to: Instant(day: first.adding(days: 20)))
  }

  @Test(arguments: [1, 2] as [UInt64])
  func `are those of the rows, whatever is done to the log`(seed: UInt64) throws {
    let administrator = try ScratchDatabase.current.session()
    try administrator.run("select api.add_unit('110000', '某市', '000000', 21893095, 0)")
    try administrator.run(
      "update desk110.setting set value = '1000' where name = 'stops_per_account'")
    let desk = try CaseLog("officer", unit: "110000")
    let above = try CaseLog("commander")
    var storm = FigureStorm(desk, seed: seed)
    for step in 0..<150 {
      try storm.act()
      #expect(try spanFits(desk), "step \(step)")
      if step % 25 == 24 { #expect(try differences(desk) == [] && spanFits(above), "step \(step)") }
      try settle(step % 8 == 3 ? above : desk)
    }
    #expect(try differences(above) == [])
  }

  @Test func `go by the day of the desk, also where it begins at eight`() throws {
    let administrator = try ScratchDatabase.current.session()
    try administrator.run("select api.add_unit('110000', '某市', '000000', null, 480)")
    let desk = try CaseLog("officer", unit: "110000")
    var storm = FigureStorm(desk, seed: 8)
    for _ in 0..<60 {
      try storm.act()
      try settle(desk)
    }
    #expect(try differences(desk, start: 480) == [])
    #expect(try spanFits(desk, start: 480))
    let kept = try administrator.run("select count(*) from desk110.figure_day")
    #expect(try kept[0].decode(Int.self) > 0)
  }

  @Test func `answer of kept days without a look at the rows`() throws {
    let log = try CaseLog()
    try log.record(.loss, on: "2024-02-29") { $0.add(.paid, 100) }
    #expect(try log.preview("2024-02-29")["calls"]?["total"] == 1)
    let superuser = try ScratchDatabase.current.session()
    try superuser.run(
      "update desk110.figure_part set n = 41 where dimension = 'call' and day = '2024-02-29'")
    #expect(try log.preview("2024-02-29")["calls"]?["total"] == 41)
    let found = try log.briefings.recount(
      from: CalendarDay(number: 19_782), to: CalendarDay(number: 19_782))
    #expect(found.map(\.figure) == ["calls.total"])
    #expect(found.first?.told == "41" && found.first?.counted == "1")
    try log.record(.tip, on: "2024-02-29")
    #expect(try log.preview("2024-02-29")["calls"]?["total"] == 2)
  }

  @Test func `do not outlive what was still being written when they were counted`() throws {
    let (log, writer) = (try CaseLog(), try CaseLog())
    let number = try writer.record(.dissuasion, on: "2024-05-01") { sheet in
      sheet.add(.prevented, 300)
      sheet.dissuasion = .init(channel: .phone, result: .persuadedBefore)
    }
    #expect(try log.preview("2024-05-01")["calls"]?["total"] == 1)
    try writer.session.run("begin")
    try writer.record(.loss, on: "2024-05-01") { $0.add(.paid, 100) }
    // A later word of the case changes what an earlier day counts.
    try writer.record(.followUp, on: "2024-05-03", in: number) { $0.add(.prevented, 500) }
    for _ in 0..<2 {
      #expect(try log.preview("2024-05-01")["calls"]?["total"] == 1)
      #expect(try log.preview("2024-05-03")["calls"]?["total"] == 0)
    }
    try writer.session.run("commit")
    let after = try log.preview("2024-05-01")
    #expect(after["calls"]?["total"] == 2 && after["money"]?["prevented"]?["amount"] == "0.00")
    #expect(try log.preview("2024-05-03")["money"]?["prevented"]?["amount"] == "500.00")
    #expect(
      try log.briefings.recount(
        from: CalendarDay(number: 19_843), to: CalendarDay(number: 19_848)) == [])
  }

  @Test func `are kept by nobody whose snapshot is older than the marks taken since`() throws {
    let (log, other) = (try CaseLog(), try CaseLog())
    try log.record(.tip, on: "2024-05-01")
    try other.session.run("begin isolation level repeatable read")
    #expect(try other.preview("2024-05-01")["calls"]?["total"] == 1)
    try log.record(.tip, on: "2024-05-01")
    #expect(try log.preview("2024-05-01")["calls"]?["total"] == 2)
    #expect(try other.preview("2024-05-01")["calls"]?["total"] == 1)
    try other.session.run("commit")
    for log in [log, other] {
      #expect(try log.preview("2024-05-01")["calls"]?["total"] == 2)
    }
  }

  @Test func `are read by who counts while another does`() throws {
    let (log, other) = (try CaseLog(), try CaseLog())
    try log.record(.tip, on: "2024-05-01")
    try other.session.run("begin")
    #expect(try other.preview("2024-05-01")["calls"]?["total"] == 1)
    try log.record(.tip, on: "2024-05-01")
    #expect(try log.preview("2024-05-01")["calls"]?["total"] == 2)
    #expect(try other.preview("2024-05-01")["calls"]?["total"] == 2)
    try other.session.run("commit")
    #expect(try log.preview("2024-05-01")["calls"]?["total"] == 2)
  }

  @Test func `tell an account as new on the first day that names it, as the log has it now`() throws
  {
    let log = try CaseLog()
    let digits = "6222000000000031"
    let days = ["2024-05-01", "2024-05-03", "2024-05-06"]
    func name(_ day: String) throws -> String {
      let at = try #require(Instant("\(day)T10:00:00+08:00"))
      var dice = Dice(seed: UInt64(at.microseconds))
      var sheet = CallSheet(
        id: UUID(at: at, using: &dice), receivedAt: at, kind: .tip,
        tactic: .init(code: "T13", isGiven: true))
      sheet.identifiers = [
        .init(
          identifier: Identifier(kind: .bankCard, canonical: digits, said: digits), role: .payee)
      ]
      let hash = String(repeating: "0", count: 64)
      return try Calls(log.session).record(sheet, contentHash: hash).call
    }
    func new() throws -> [JSONValue?] { try days.map { try log.preview($0)["accounts"]?["new"] } }
    let last = try name(days[2])
    #expect(try new() == [0, 0, 1])
    _ = try name(days[1])
    #expect(try new() == [0, 1, 0])
    let first = try name(days[0])
    #expect(try new() == [1, 0, 0])
    try log.session.run(#"select api.amend_call(\#(first), '{"identifiers": []}')"#)
    #expect(try new() == [0, 1, 0])
    try log.session.run(
      #"select api.amend_call(\#(last), '{"received_at": "2024-05-01T09:00:00+08:00"}')"#)
    #expect(try new() == [1, 0, 0])
    try log.session.run(
      #"select api.amend_call(\#(last), '{"received_at": "2024-05-06T09:00:00+08:00"}')"#)
    #expect(try new() == [0, 1, 0])
  }

  @Test func `are counted again where the bands of a setting changed`() throws {
    let log = try CaseLog()
    try log.record(.loss, on: "2024-05-01") { sheet in
      sheet.add(.paid, 100)
      sheet.victim.age = 20
    }
    #expect(try log.preview("2024-05-01")["victims"]?["age"]?["18-29"] == 1)
    try ScratchDatabase.current.session().run(
      "update desk110.setting set value = '25,65' where name = 'age_bands'")
    #expect(try log.preview("2024-05-01")["victims"]?["age"]?["0-24"] == 1)
  }
}
