import Documents
import Domain
import JSON
import Postgres
import Support
import Testing

@testable import Briefing

@Suite(.scratchDatabasePerTest) struct `The findings of a briefing` {
  private let later = Instant(day: CalendarDay(number: 20_000))
  private let log: CaseLog

  init() throws { log = try CaseLog() }

  /// One attempt a day, then nine on 1 May.
  private func plantSurge() throws {
    for day in 1...30 { try log.record(.attempt, on: "2024-04-\(day.padded(2))") }
    for _ in 0..<9 { try log.record(.attempt, on: "2024-05-01") }
  }

  private func text(_ briefing: Briefing, _ language: Language = .chinese) -> String {
    Language.$current.withValue(language) {
      briefing.text.split(separator: "\n").joined()
    }
  }

  @Test func `tell a surge in JSON and in words, frozen with the briefing`() throws {
    try plantSurge()
    let day = try log.period("2024-05-01")
    let issued = try log.briefings.issue(day, at: later)
    let surge = try #require(
      issued.briefing.json["surges"]?.asArray?.first { $0["tactic"] == "T08" })
    #expect(surge["observed"] == 9 && surge["expected"] == 1.0 && surge["method"] == "ears-c2")
    #expect((surge["p"]?.asReal ?? 1) < 0.001)
    #expect(text(issued.briefing).contains("异常上升"))
    #expect(text(issued.briefing, .english).contains("expected 1, usually at most"))
    // A late entry of an earlier day changes what is expected, and no briefing of this one.
    try log.record(.attempt, on: "2024-04-20")
    #expect(try log.briefings.issue(day, at: later) == issued)
    #expect(try log.briefings.show("2024-D001") == issued)
    try log.record(.attempt, on: "2024-05-01")
    let revised = try log.briefings.issue(day, at: later).briefing
    #expect(revised.issue?.revision == 2)
    #expect(revised.corrections.contains { $0.figure == "surges[T08].observed" })
    #expect(text(revised).contains("冒充公检法及政府机关·起数") || text(revised).contains("冒充公检法及政府机关·警情"))
  }

  @Test func `name a tactic that was not here before, once the records are old enough`() throws {
    try log.record(.attempt, on: "2024-05-01") { $0.tactic = .init(code: "T0805", isGiven: true) }
    #expect(try log.preview("2024-05-01")["findings"]?["new"] == [])
    try log.record(.attempt, on: "2024-06-10") { $0.tactic = .init(code: "T0804", isGiven: true) }
    try log.record(.attempt, on: "2024-06-10") { $0.tactic = .init(code: "T0805", isGiven: true) }
    let new = try log.preview("2024-06-10")["findings"]?["new"]
    #expect(new?.asArray?.count == 1 && new?[0]?["code"] == "T0804" && new?[0]?["last"] == .null)
    try log.record(.attempt, on: "2025-06-10") { $0.tactic = .init(code: "T0805", isGiven: true) }
    let again = try log.preview("2025-06-10")["findings"]?["new"]
    #expect(again?[0]?["code"] == "T0805" && again?[0]?["last"] == "2024-06-10")
  }

  @Test func `name words that rise in cases without a tactic, and never a name`() throws {
    func tell(_ narrative: String, on day: String, name: String? = nil) throws {
      try log.record(.attempt, on: day) { sheet in
        sheet.tactic = .init(code: "T13", isGiven: true)
        sheet.narrative = narrative
        sheet.victim.name = name
      }
    }
    for day in 1...12 { try tell("对方说可以帮忙办理，让先交钱", on: "2024-04-\(day.padded(2))") }
    for _ in 0..<4 { try tell("推销飞防植保，<b>欧阳菲菲</b>说先交钱", on: "2024-05-01", name: "欧阳菲菲") }
    #expect(try log.preview("2024-05-01")["findings"]?["phrases"] == [])
    for _ in 0..<2 { try tell("推销飞防植保，<b>欧阳菲菲</b>说先交钱", on: "2024-05-01", name: "欧阳菲菲") }
    let phrases = try log.preview("2024-05-01")["findings"]?["phrases"]?.asArray ?? []
    let texts = phrases.compactMap { $0["text"]?.asString }
    #expect(texts.contains { $0.contains("飞防植保") })
    #expect(!texts.contains { $0.contains("菲") || $0.contains("欧阳") })
  }

  @Test func `say of the first day ever, and of an empty one, that there is nothing`() throws {
    for day in ["2000-01-01", "2024-02-29"] {
      let briefing = try log.briefings.preview(log.period(day))
      #expect(briefing.failedChecks == [] && briefing.findings?.isQuiet == true)
      for language in Language.allCases {
        let document = Language.$current.withValue(language) { briefing.document }
        #expect(!document.tables.contains { $0.table.rows.isEmpty })
        #expect(document.text().split(separator: "\n").count < 60)
      }
    }
    #expect(try log.preview("2024-02-29")["findings"]?["begins"] == .null)
  }

  @Test func `say where the day before is known otherwise than it was told`() throws {
    try log.record(.loss, on: "2024-05-01") { $0.add(.paid, 1_000) }
    _ = try log.briefings.issue(log.period("2024-05-01"), at: later)
    #expect(
      try log.preview("2024-05-02")["published"]
        == ["number": "2024-D001", "revision": 1, "differences": []])
    try log.record(.loss, on: "2024-05-01") { $0.add(.paid, 500) }
    let next = try log.briefings.preview(log.period("2024-05-02"))
    #expect(next.failedChecks == [])
    #expect(
      next.published?.differences.contains { $0.figure == "paid" && $0.told == "1000.00" } == true)
    #expect(text(next).contains("已转金额由1000.00变为1500.00"))
  }

  @Test func `compare with the year before on a leap day as on any other`() throws {
    for day in ["2023-02-28", "2024-02-29"] { try log.record(.attempt, on: day) }
    let finding = try log.briefings.preview(log.period("2024-02-29")).findings?.all
    #expect(finding?.base(.yearBefore) == Ratio(1, of: 1))
  }
}
