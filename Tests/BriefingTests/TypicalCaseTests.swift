import Deidentification
import Documents
import Domain
import JSON
import Postgres
import Support
import Testing

@testable import Briefing

@Suite(.scratchDatabasePerTest) struct `The typical case of a briefing` {
  private static let day = "2024-03-05"
  private let log: CaseLog
  private let now = Instant(day: CalendarDay(number: 20_000))

  init() throws { log = try CaseLog() }

  /// Records a case with all that a told one needs, as changed by `write`.
  private func record(
    _ yuan: Int, tactic: String = "T08", age: Int = 34, division: String = "110102",
    _ write: (inout CallSheet) -> Void = { _ in }
  ) throws -> String {
    let number = try log.record(.loss, on: Self.day) { sheet in
      sheet.tactic = .init(code: tactic, isGiven: true)
      sheet.add(.paid, yuan)
      sheet.money[0].channel = .mobileBank
      sheet.victim.sex = .female
      sheet.victim.age = age
      sheet.victim.name = "赵一一"
      sheet.victim.division = division
      sheet.elements.wayIn = "phone"
      sheet.elements.claimedIdentity = "刑侦支队陈警官"
      sheet.narrative = "赵一一说对方自称陈警官。对方要求我转账到安全账户。"
      write(&sheet)
    }
    return try #require(number)
  }

  private func preview() throws -> JSONValue { try log.preview(Self.day)["typical_case"] ?? .null }

  @Test func `is the dearest of the class that rose most`() throws {
    for yuan in 1...5 { _ = try record(yuan * 1000) }
    let dearest = try record(49_873)
    _ = try record(900_000, tactic: "T02")
    let typical = try preview()
    #expect(typical["case"]?.asString == dearest)
    #expect(typical["age"] == "30-39" && typical["paid"] == "50000.00")
    #expect(typical["claimed"] == ["police"] && typical["signs"] == ["safe_account"])
    #expect(typical["sentences"] == ["对方要求我转账到安全账户。"])
  }

  @Test func `is told in the text of the briefing, and names nobody`() throws {
    for _ in 0..<5 { _ = try record(49_873) }
    for language in Language.allCases {
      try Language.$current.withValue(language) {
        let text = try log.briefings.preview(log.period(Self.day)).document.markdown
        #expect(text.has(say("典型案例：3月的一天", "A typical case: One day in March")))
        #expect(!text.has("赵一一") && !text.has("陈警官"))
      }
    }
  }

  @Test func `is none where the victims are under age, or few, or not described`() throws {
    for _ in 0..<4 { _ = try record(49_873) }
    #expect(try preview() == .null)
    for _ in 0..<5 { _ = try record(60_000, age: 17, division: "110105") }
    for _ in 0..<5 { _ = try record(70_000, division: "110106") { $0.victim.sex = nil } }
    #expect(try preview() == .null)
  }

  @Test func `may be another that an officer chooses, who is kept and audited`() throws {
    let first = try record(5_000)
    for _ in 0..<5 { _ = try record(49_873) }
    let period = try log.period(Self.day)
    #expect(try log.briefings.choose(first, for: period) == first)
    #expect(try preview()["case"]?.asString == first)
    let kept = try ScratchDatabase.current.session().run(
      """
      select c.chosen_by = \(log.session.user)::name and a.actor = c.chosen_by and a.object = \(first)
      from desk110.typical_choice c, desk110.audit a where a.action = 'briefing.case'
      """)
    #expect(try kept.map { try $0.decode(Bool.self) } == [true])
  }

  @Test func `is frozen with the briefing, and another one makes a revision that says so`() throws {
    let other = try record(5_000)
    for _ in 0..<5 { _ = try record(49_873) }
    let period = try log.period(Self.day)
    let first = try log.briefings.issue(period, at: now)
    #expect(try log.briefings.issue(period, at: now) == first)
    _ = try log.briefings.choose(other, for: period)
    let second = try log.briefings.issue(period, at: now)
    #expect(second.briefing.issue?.revision == 2)
    #expect(second.briefing.typical?.number == other)
    #expect(second.briefing.corrections.map(\.figure) == ["typical_case.case"])
    #expect(try log.briefings.issue(period, at: now) == second)
    let number = try #require(first.briefing.issue?.number)
    #expect(try log.briefings.show(number, revision: 1) == first)
  }

  @Test func `is refused of another day, under age, or where the victim is one of few`() throws {
    let few = try record(5_000)
    let child = try record(5_000, age: 12, division: "110105")
    #expect(try refusal(of: few, on: Self.day) == "typical_untold")
    #expect(try refusal(of: child, on: Self.day) == "typical_untold")
    #expect(try refusal(of: few, on: "2024-03-06") == "typical_period")
  }

  @Test func `is told to a commander without a word of what was said`() throws {
    for _ in 0..<5 { _ = try record(49_873) }
    let typical = try CaseLog("commander").preview(Self.day)["typical_case"]
    #expect(typical?["age"] == "30-39")
    #expect(typical?["sentences"] == [] && typical?["claimed"] == [])
  }

  @Test func `is not frozen with a name in it`() throws {
    for _ in 0..<5 { _ = try record(49_873) }
    let period = try log.period(Self.day)
    let typical = try preview()
    var named = typical
    named["sentences"] = ["某日赵 一一被骗。"]
    #expect(try holds(typical, in: period))
    #expect(try !holds(named, in: period))
  }

  private func holds(_ typical: JSONValue, in period: BriefingPeriod) throws -> Bool {
    let rows = try ScratchDatabase.current.session().run(
      """
      select desk110.typical_holds(\(period.from.text)::timestamptz,
        \(period.to.text)::timestamptz, \(typical.text)::jsonb, \(typical.text)::jsonb)
      """)
    return try rows.map { row in try row.decode(Bool.self) } == [true]
  }

  /// The rule that keeps a case from being chosen for a day.
  private func refusal(of number: String, on day: String) throws -> String? {
    do {
      _ = try log.briefings.choose(number, for: log.period(day))
      return nil
    } catch BriefingError.database(.refused(_, _, let rule)) {
      return rule
    }
  }
}
