import Demo
import Domain
import JSON
import Postgres
import Store
import Support
import Testing

@testable import Briefing

@Suite(.scratchDatabasePerTest) struct `The briefings of a desk` {
  /// Long after every day the tests invent.
  private let later = Instant(day: CalendarDay(number: 20_000))

  @Test func `say of the sample day what its sheets say`() throws {
    let log = try CaseLog()
    for sheet in SampleDay.calls { try log.record(sheet) }
    let period = BriefingPeriod(.daily, holding: SampleDay.day)
    let briefing = try log.briefings.preview(period)
    let expected = SampleDay.figures
    #expect(briefing.failedChecks == [])
    #expect(briefing.figures.calls.total == expected.calls)
    for (kind, count) in expected.callsByKind {
      #expect(briefing.figures.calls.byKind[kind.rawValue] == count)
    }
    #expect(briefing.figures.cases.total == expected.cases)
    #expect(briefing.figures.cases.withLoss == expected.casesWithLoss)
    #expect(briefing.figures.netLoss.fen == expected.netLoss)
    for (kind, sum) in expected.money { #expect(briefing.figures.sum(kind).fen == sum) }
    for (result, count) in expected.results {
      #expect(briefing.figures.dissuasion.results[result.rawValue] == count)
    }
    let classes = briefing.figures.cases.tactics.map { ($0.code ?? "", $0.cases) }
    #expect(Dictionary(uniqueKeysWithValues: classes) == expected.casesByClass)
    #expect(briefing.before.calls.total == SampleDay.previousFigures.calls)
    Language.$current.withValue(.chinese) {
      #expect(briefing.callSentence.hasPrefix("据统计，11月10日共接报来电412起，其中劝阻64起，涉案金额"))
      #expect(briefing.callSentence.contains("，举报线索312条。"))
      Attachment.record(briefing.text, named: "briefing.zh.txt")
    }
    Language.$current.withValue(.english) {
      Attachment.record(briefing.text, named: "briefing.en.txt")
    }
  }

  @Test func `count a case on the day it was opened, and money on the day it was told`() throws {
    let log = try CaseLog()
    let number = try log.record(.attempt, on: "2024-02-28") { $0.victim.division = "110102" }
    try log.record(.followUp, on: "2024-02-29", in: number) { $0.add(.paid, 50_000) }
    let opened = try log.preview("2024-02-28")
    #expect(opened["cases"]?["with_loss"] == 1 && opened["tactics"]?[0]?["loss"] == "50000.00")
    #expect(opened["divisions"]?[0]?["code"] == "110102")
    #expect(opened["money"]?["paid"]?["amount"] == "0.00")
    let leapDay = try log.preview("2024-02-29")
    #expect(leapDay["cases"]?["total"] == 0 && leapDay["cases"]?["previous"] == 1)
    #expect(leapDay["money"]?["paid"]?["amount"] == "50000.00")
    #expect(leapDay["money"]?["net_loss"]?["amount"] == "50000.00")
    #expect(leapDay["checks"]?.asArray?.allSatisfy { $0["ok"] == true } == true)
  }

  @Test func `count money prevented once a case, on the day of the latest word`() throws {
    let log = try CaseLog()
    let number = try log.record(.dissuasion, on: "2024-05-01") { sheet in
      sheet.add(.prevented, 30_000, isApproximate: true)
      sheet.dissuasion = .init(channel: .phone, result: .open)
    }
    #expect(try log.preview("2024-05-01")["money"]?["prevented"]?["amount"] == "30000.00")
    let attempt = Attempt(
      .init(channel: .counter, result: .persuadedBefore),
      prevented: Amount(fen: Fen(5_000_000), isApproximate: false, said: "5万"),
      at: Instant("2024-05-02T09:00:00+08:00"))
    _ = try Cases(log.session).dissuade(log.number(number), attempt)
    let first = try log.preview("2024-05-01")
    #expect(first["money"]?["prevented"]?["amount"] == "0.00")
    #expect(first["dissuasion"]?["open"] == 1 && first["dissuasion"]?["persuaded"] == 0)
    let second = try log.preview("2024-05-02")
    #expect(second["money"]?["prevented"]?["amount"] == "50000.00")
    #expect(second["money"]?["prevented"]?["approximate"] == true)
    #expect(second["dissuasion"]?["attempts"] == 1 && second["dissuasion"]?["persuaded"] == 1)

    _ = try Cases(log.session).finishFollowUp(log.number(number), .stillSafe)
    #expect(try log.preview("2024-05-02")["money"]?["prevented"]?["confirmed"] == "50000.00")
    _ = try Cases(log.session).finishFollowUp(log.number(number), .paidAfterAll)
    let restated = try log.preview("2024-05-02")
    #expect(restated["money"]?["prevented"]?["amount"] == "0.00")
    #expect(
      restated["dissuasion"]?["persuaded"] == 0 && restated["dissuasion"]?["paid_anyway"] == 1)
  }

  @Test func `count no success and no account of what proved no fraud`() throws {
    let log = try CaseLog()
    try log.record(.dissuasion, on: "2024-05-03") { sheet in
      sheet.dissuasion = .init(channel: .phone, result: .persuadedBefore)
      let digits = "6222000000000099"
      sheet.identifiers = [
        .init(
          identifier: Identifier(kind: .bankCard, canonical: digits, said: digits), role: .payee)
      ]
    }
    func told() throws -> [JSONValue?] {
      let briefing = try log.preview("2024-05-03")
      let dissuasion = briefing["dissuasion"]
      return [
        dissuasion?["attempts"], dissuasion?["cases"], dissuasion?["persuaded"],
        briefing["accounts"]?["mentioned"],
      ]
    }
    #expect(try told() == [1, 1, 1, 1])
    try log.session.run(
      #"""
      select api.amend_call(call, '{"kind": "not_fraud"}')
      from api.list_calls('{"from": "2024-05-03 00:00+08", "to": "2024-05-04 00:00+08"}', 1)
      """#)
    #expect(try told() == [1, 0, 0, 0])
  }

  @Test func `are frozen, numbered, and revised only when a figure changed`() throws {
    let log = try CaseLog()
    try log.record(.loss, on: "2024-05-01") { $0.add(.paid, 1_000) }
    let day = try log.period("2024-05-01")
    let first = try log.briefings.issue(day, at: later)
    #expect(first.briefing.issue == .init(number: "2024-D001", revision: 1))
    #expect(try log.briefings.issue(day, at: later) == first)
    #expect(
      try log.briefings.issue(log.period("2024-05-02"), at: later).briefing.issue?.number
        == "2024-D002")
    let week = try log.briefings.issue(log.period("2024-05-01", .weekly), at: later)
    #expect(week.briefing.issue?.number == "2024-W001")
    #expect(week.briefing.figures.cases.total == 1)

    try log.record(.loss, on: "2024-05-01") { $0.add(.paid, 500) }
    let second = try log.briefings.issue(day, at: later)
    #expect(second.briefing.issue == .init(number: "2024-D001", revision: 2))
    #expect(
      second.briefing.corrections.contains(
        .init(figure: "money.paid.amount", was: "1000.00", now: "1500.00")))
    Language.$current.withValue(.chinese) { #expect(second.briefing.text.contains("更正说明")) }

    #expect(try log.briefings.show("2024-d001", revision: 1) == first)
    #expect(try log.briefings.show("2024-D001") == second)
    #expect(try log.briefings.show("2024-D009") == nil)
    let entries = try log.briefings.list(.daily, limit: 10)
    #expect(entries.map(\.revision) == [2, 1, 1])
    #expect(entries.last?.from == day.from && entries.last?.frozenBy == log.session.user)
  }

  @Test func `are revised in their series when the desk gets others below it`() throws {
    let (log, commander) = (try CaseLog(), try CaseLog("commander"))
    try log.record(.tip, on: "2024-05-01")
    let day = try log.period("2024-05-01")
    #expect(
      try commander.briefings.issue(day, at: later).briefing.issue?.number == "2024-D001")
    _ = try Units(ScratchDatabase.current.session()).add(
      code: "110000", name: "市局", parent: nil, population: nil, dayStartMinutes: nil)
    try log.record(.tip, on: "2024-05-01")
    #expect(
      try commander.briefings.issue(day, at: later).briefing.issue
        == .init(number: "2024-D001", revision: 2))
    let next = try commander.briefings.issue(log.period("2024-05-02"), at: later)
    #expect(next.briefing.issue?.number == "2024-RD001")
  }

  @Test func `of an open day are previews that freeze nothing`() throws {
    let log = try CaseLog()
    let day = try log.period("2024-05-01")
    let preview = try log.briefings.issue(day, at: Instant(microseconds: day.to.microseconds - 1))
    #expect(preview.briefing.issue == nil)
    #expect(try log.briefings.list(limit: 10) == [])
  }

  @Test func `name accounts that are new, and rank them by cases and amount`() throws {
    let log = try CaseLog()
    func card(_ digits: String) -> CallSheet.Mention {
      let identifier = Identifier(
        kind: .bankCard, canonical: digits, said: digits, isValid: nil, issuer: nil,
        isOfficial: false, note: nil)
      return .init(identifier: identifier, role: .payee)
    }
    try log.record(.tip, on: "2024-05-01") { $0.identifiers = [card("6222000000000001")] }
    try log.record(.loss, on: "2024-05-02") { sheet in
      sheet.identifiers = [card("6222000000000001"), card("6222000000000002")]
      sheet.add(.paid, 800)
      sheet.money[0].to = sheet.identifiers[1].identifier
      sheet.add(.stopped, 300)
      sheet.money[1].to = sheet.identifiers[1].identifier
    }
    let accounts = try #require(try log.preview("2024-05-02")["accounts"])
    #expect(accounts["mentioned"] == 2 && accounts["new"] == 1 && accounts["stopped"] == 1)
    #expect(accounts["top"]?[0]?["identifier"] == "6222000000000002")
    #expect(accounts["top"]?[0]?["amount"] == "800.00" && accounts["top"]?[1]?["cases"] == 1)
  }

  @Test func `see the desk's own calls; a commander those below too`() throws {
    _ = try Units(ScratchDatabase.current.session()).add(
      code: "110000", name: "市局", parent: nil, population: nil, dayStartMinutes: nil)
    let (own, below) = (try CaseLog(), try CaseLog(unit: "110000"))
    try own.record(.tip, on: "2024-05-01")
    try below.record(.tip, on: "2024-05-01")
    #expect(try own.preview("2024-05-01")["calls"]?["total"] == 1)
    let commander = try CaseLog("commander")
    let all = try commander.briefings.issue(commander.period("2024-05-01"), at: later).briefing
    #expect(all.figures.calls.total == 2 && all.unit.isRegion)
    #expect(all.issue?.number == "2024-RD001")
  }

  @Test func `are not for an auditor`() throws {
    let auditor = try CaseLog("auditor")
    #expect(throws: BriefingError.self) { try auditor.preview("2024-05-01") }
  }

  @Test func `come with trends along four axes`() throws {
    let log = try CaseLog()
    try log.record(.loss, on: "2024-05-01") { $0.add(.paid, 1_000) }
    try log.record(.tip, on: "2024-05-03") { $0.victim.division = "110102" }
    let (from, to) = (try log.period("2024-05-01").from, try log.period("2024-05-03").to)
    let days = try log.briefings.trend(by: .day, from: from, to: to).rows
    #expect(days.map(\.key) == ["2024-05-01", "2024-05-02", "2024-05-03"])
    #expect(days.map(\.calls) == [1, 0, 1] && days[0].loss == Fen(100_000))
    let hours = try log.briefings.trend(by: .hour, from: from, to: to).rows
    #expect(hours.count == 24 && hours[10].calls == 2)
    let tactics = try log.briefings.trend(by: .tactic, from: from, to: to).rows
    #expect(tactics.map(\.key) == ["T08"] && tactics[0].withLoss == 1)
    let divisions = try log.briefings.trend(by: .division, from: from, to: to).rows
    #expect(divisions.map(\.key) == ["unknown", "110102"])
    #expect(divisions[1].name.hasSuffix("西城区"))
  }
}
