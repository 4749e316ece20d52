import Documents
import Domain
import JSON
import Postgres
import Store
import Support
import Testing

@testable import Briefing

@Suite(.scratchDatabasePerTest) struct `A briefing that goes out` {
  /// Long after every day the tests invent.
  private let later = Instant(day: CalendarDay(number: 20_000))

  @Test func `keeps its words when the template changes, and the next takes the new ones`() throws {
    let log = try CaseLog("commander")
    let officer = try CaseLog()
    try officer.record(.loss, on: "2024-05-01") { $0.add(.paid, 12_345) }
    let first = try log.briefings.issue(log.period("2024-05-01"), at: later)
    try log.briefings.setTemplate(
      "[unit]\nhead = 某市公安局\n[number]\nform = 某反诈〔{year}〕{number}号\n[sections]\norder = summary overview\n"
    )
    let again = try #require(try log.briefings.show("2024-D001"))
    #expect(again == first)
    for language in Language.allCases {
      Language.$current.withValue(language) { #expect(again.document == first.document) }
    }
    let next = try log.briefings.issue(log.period("2024-05-02"), at: later)
    Language.$current.withValue(.chinese) {
      #expect(next.document.issuer == "某市公安局")
      #expect(next.document.number == "某反诈〔2024〕D002号")
      #expect(next.document.sections.compactMap(\.heading) == ["一、小结", "二、总体情况"])
    }
    try log.briefings.setTemplate(nil)
    #expect(try log.briefings.template() == nil)
    let shown = try #require(try log.briefings.show("2024-D002"))
    #expect(shown.content == next.content && shown.documents == next.documents)
  }

  @Test func `is worded by the template of the nearest unit that has one`() throws {
    let above = try CaseLog("commander")
    _ = try Units(ScratchDatabase.current.session()).add(
      code: "110102", name: "西城台", parent: nil, population: nil, dayStartMinutes: nil)
    let below = try CaseLog("commander", unit: "110102")
    try above.briefings.setTemplate("[unit]\nname = 市局\n")
    #expect(try below.briefings.template()?.unit == "000000")
    try below.briefings.setTemplate("[unit]\nname = 分局\n")
    #expect(try below.briefings.template()?.content == "[unit]\nname = 分局\n")
    #expect(try above.briefings.template()?.content == "[unit]\nname = 市局\n")
    let day = try below.period("2024-05-01")
    #expect(try below.briefings.issue(day, at: later).document.issuer == "分局")
    #expect(try above.briefings.issue(day, at: later).document.issuer == "市局")
  }

  @Test func `over a span has a series of its own and an equal span before it`() throws {
    let log = try CaseLog()
    try log.record(.tip, on: "2024-04-28")
    try log.record(.tip, on: "2024-05-02")
    let first = try #require(CalendarDay("2024-05-01"))
    let span = BriefingPeriod(from: first, to: first.adding(days: 2))
    let issued = try log.briefings.issue(span, at: later)
    #expect(issued.briefing.issue?.number == "2024-S001")
    #expect(issued.briefing.figures.calls.total == 1 && issued.briefing.before.calls.total == 1)
    #expect(try log.briefings.show("2024-s001") == issued)
    #expect(try log.briefings.issue(span, at: later) == issued)
    let open = try log.briefings.issue(span, at: span.to.adding(seconds: -1))
    #expect(open.briefing.issue == nil && open.seal == nil)
  }

  @Test func `is shown by the commander of a unit above, in the series of that unit`() throws {
    _ = try Units(ScratchDatabase.current.session()).add(
      code: "110102", name: "西城台", parent: nil, population: nil, dayStartMinutes: 1050)
    let officer = try CaseLog(unit: "110102")
    let above = try CaseLog("commander")
    try officer.record(.tip, on: "2024-05-01")
    try CaseLog().record(.tip, on: "2024-05-01")
    #expect(try above.preview("2024-05-01")["calls"]?["total"] == 2)
    let minutes = try above.briefings.view("110102")
    #expect(minutes == 1050)
    let day = BriefingPeriod(
      .daily, holding: try #require(CalendarDay("2024-04-30")), dayStartMinutes: minutes)
    let issued = try above.briefings.issue(day, at: later)
    #expect(issued.briefing.unit.code == "110102" && issued.briefing.figures.calls.total == 1)
    #expect(try officer.briefings.show("2024-D001") == issued)
  }

  @Test(arguments: ["officer", "commander"])
  func `of another unit is not for who does not command it`(duty: String) throws {
    _ = try Units(ScratchDatabase.current.session()).add(
      code: "110102", name: "西城台", parent: nil, population: nil, dayStartMinutes: nil)
    let person = try CaseLog(duty, unit: duty == "officer" ? "000000" : "110102")
    let other = duty == "officer" ? "110102" : "000000"
    #expect {
      _ = try person.briefings.view(other)
    } throws: { error in
      guard case BriefingError.database(.refused(_, _, "unit_not_below")) = error else {
        return false
      }
      return true
    }
    // By hand it may be set, and shows nothing more.
    try CaseLog(unit: other).record(.tip, on: "2024-05-01")
    let before = try person.preview("2024-05-01")["calls"]?["total"]
    try person.session.run("select set_config('desk110.view', \(other), false)")
    #expect(try person.preview("2024-05-01")["calls"]?["total"] == before)
  }

  @Test func `is begun before it goes, and may have gone until it is known`() throws {
    let log = try CaseLog()
    let issue = try #require(
      try log.briefings.issue(log.period("2024-05-01"), at: later).briefing.issue)
    func begin(_ target: String = "a@example.com") throws -> Briefings.Sending {
      try log.briefings.beginSending(issue, way: "mail", target: target)
    }
    #expect(try begin() == .first && begin() == .again && begin("b@example.com") == .first)
    try log.briefings.sendingFailed(issue, way: "mail", target: "a@example.com")
    #expect(try begin() == .first)
    #expect(try log.briefings.delivered(issue, way: "mail", target: "a@example.com"))
    #expect(try begin() == .done && begin("b@example.com") == .again)
  }

  @Test func `is to be revised where it was delivered of late, and not too soon`() throws {
    let log = try CaseLog()
    let maker = try ScratchDatabase.current.session()
    let day = try log.period("2024-05-01")
    let issue = try #require(try log.briefings.issue(day, at: later).briefing.issue)
    func toRevise(_ target: String = "/srv") throws -> [String] {
      try log.briefings.deliveriesToRevise(.daily, way: "folder", target: target)
        .map(\.issue.number)
    }
    try log.briefings.delivered(issue, way: "folder", target: "/srv")
    #expect(try toRevise() == [])
    try maker.run("update desk110.setting set value = '0' where name = 'delivery_revise_hours'")
    #expect(try toRevise() == [])
    try maker.run("update desk110.setting set value = '9999' where name = 'delivery_revise_days'")
    #expect(try toRevise() == ["2024-D001"] && toRevise("/mnt") == [])
  }

  @Test func `is delivered once to each place, and the turn is one session's`() throws {
    let (log, other) = (try CaseLog(), try CaseLog())
    let day = try log.period("2024-05-01")
    let issue = try #require(try log.briefings.issue(day, at: later).briefing.issue)
    let turn = try log.briefings.beginDelivery(.daily, way: "folder", target: "/srv")
    #expect(turn.isFree && turn.deliveredTo == nil && turn.most == 31)
    #expect(try !other.briefings.beginDelivery(.daily, way: "folder", target: "/srv").isFree)
    #expect(try other.briefings.beginDelivery(.daily, way: "folder", target: "/mnt").isFree)
    #expect(try log.briefings.delivered(issue, way: "folder", target: "/srv"))
    #expect(try !log.briefings.delivered(issue, way: "folder", target: "/srv"))
    #expect(try log.briefings.delivered(issue, way: "mail", target: "a@example.com"))
    let next = try log.briefings.beginDelivery(.daily, way: "folder", target: "/srv")
    #expect(next.deliveredTo == day.to)
    #expect(try log.briefings.beginSending(issue, way: "folder", target: "/srv") == .done)
    #expect(
      try log.briefings.beginDelivery(.weekly, way: "folder", target: "/srv").deliveredTo == nil)
  }
}

struct `A document that is frozen` {
  @Test(arguments: Language.allCases)
  func `is read again as it was`(language: Language) throws {
    // The database keeps no NUL.
    let kept = Document.hostile.filter { $0 != "\u{0}" }
    try Language.$current.withValue(language) {
      for document in [Document.invented(language), .hostileDocument(saying: kept)] {
        let text = document.frozenJSON.text
        let reader = FigureReader(try JSONValue(parsing: text))
        #expect(try Document(document.language, reader) == document)
      }
    }
  }
}

struct `A seal` {
  private static let hash = String(repeating: "0123456789abcdef", count: 4)
  private static let whole = "desk110:110102/2026-RD001/12/\(hash)"

  @Test(arguments: [
    whole, "x desk110: desk110:bad/ \(whole)abc", "<meta content=\"\(whole)\">",
    "desk110:110102/2026-RD001/12/\r\n\(hash)\n",
  ])
  func `is found in any text, whatever stands around it`(text: String) throws {
    let seal = try #require(BriefingSeal(in: Array(text.utf8)[...]))
    #expect(seal.text == Self.whole)
    #expect(seal.issue == .init(number: "2026-RD001", revision: 12) && seal.unit == "110102")
  }

  @Test(arguments: [
    "", "desk110:", "desk110:110102/2026-D001/0/\(hash)",
    "desk110:110102/2026-D001/1/\(hash.dropLast())",
    "desk110:110102/2026 ' D001/1/\(hash)", "desk110:/2026-D001/1/\(hash)",
    "desk110:110102/2026-D001/1/\(hash.dropLast())g",
  ])
  func `that is not whole is none`(text: String) {
    #expect(BriefingSeal(in: Array(text.utf8)[...]) == nil)
  }
}
