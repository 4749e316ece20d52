import Domain
import JSON
import Postgres
import Store
import Support
import Testing

@Suite(.scratchDatabase) struct `A case` {
  private let officer: Person

  init() throws { officer = try Person() }

  private func net(_ number: String?) throws -> JSONValue? {
    try officer.shownCase(number)?["ledger"]?["net_loss_fen"]
  }

  private func merge(_ source: Recorded, into target: Recorded) throws {
    _ = try officer.cases.merge(
      officer.caseNumber(source.caseNumber), into: officer.caseNumber(target.caseNumber))
  }

  private func unmerge(_ source: Recorded) throws {
    _ = try officer.cases.unmerge(officer.caseNumber(source.caseNumber))
  }

  private func loss(_ yuan: Int) throws -> Recorded {
    try officer.record(.loss) { $0.add(.paid, yuan) }
  }

  @Test func `loses what was paid, less rebates and returns`() throws {
    let recorded = try officer.record(.loss) { sheet in
      sheet.add(.demanded, 900)
      sheet.add(.paid, 500)
      sheet.add(.rebate, 20)
      sheet.add(.stopped, 100)
      sheet.add(.frozen, 50)
      sheet.add(.returned, 30)
    }
    #expect(try net(recorded.caseNumber) == 45_000)
    #expect(
      try officer.shownCase(recorded.caseNumber)?["ledger"]?["totals"]?.asObject?.keys.count == 6)
  }

  @Test func `takes a call with its money, which then counts there and nowhere else`() throws {
    let (a, b) = (try loss(100), try loss(50))
    _ = try officer.cases.attach(officer.number(b.call), to: officer.caseNumber(a.caseNumber))
    #expect(try net(a.caseNumber) == 15_000)
    #expect(try net(b.caseNumber) == 0)
    #expect(try officer.shownCase(b.caseNumber)?["calls"] == [])
    #expect(try officer.calls.show(officer.number(b.call))?["case"]?.asString == a.caseNumber)
    // Left by its only call it is no case any more.
    let numbers = try officer.cases.list(.init(), limit: 1000)
      .map { row throws(PostgresError) in try row.decode(String?.self) }
    #expect(numbers.contains(a.caseNumber) && !numbers.contains(b.caseNumber))
  }

  @Test func `whose opening call has left is opened by the next`() throws {
    let first = try officer.record(.attempt)
    let next = try officer.record(.loss, at: "2026-11-12T10:00:00+08:00") { sheet in
      sheet.caseNumber = first.caseNumber
      sheet.tactic = .init(code: "T05", isGiven: true)
    }
    let other = try officer.record(.loss)
    _ = try officer.cases.attach(
      officer.number(first.call), to: officer.caseNumber(other.caseNumber))
    let document = try officer.shownCase(next.caseNumber)
    #expect(document?["tactic"] == "T05")
    #expect(
      document?["opened_at"]?.asString.flatMap { Instant($0) } == Instant("2026-11-12T02:00:00Z"))
  }

  @Test func `merged into another is one with it, and itself again when unmerged`() throws {
    let (a, b, c) = (try loss(1), try loss(2), try loss(4))
    try merge(a, into: b)
    try merge(b, into: c)
    for number in [a, b, c].map(\.caseNumber) { #expect(try net(number) == 700) }
    #expect(try officer.shownCase(a.caseNumber)?["merged_into"]?.asString == c.caseNumber)
    #expect(try officer.shownCase(c.caseNumber)?["calls"]?.asArray?.count == 3)
    try unmerge(b)
    #expect(try net(a.caseNumber) == 300 && net(b.caseNumber) == 300 && net(c.caseNumber) == 400)
    try unmerge(a)
    #expect(try net(a.caseNumber) == 100 && net(b.caseNumber) == 200)
    #expect(refusal { try unmerge(a) }?.rule == "case_not_merged")
  }

  @Test func `is not merged into itself, in a ring, or twice`() throws {
    let (a, b, c) = (try loss(1), try loss(2), try loss(4))
    #expect(refusal { try merge(a, into: a) }?.rule == "case_merge_two_cases")
    try merge(a, into: b)
    #expect(refusal { try merge(b, into: a) }?.rule == "case_merge_two_cases")
    #expect(refusal { try merge(a, into: c) }?.rule == "case_merge_source_in_force")
    try merge(b, into: c)
    #expect(refusal { try merge(c, into: a) }?.rule == "case_merge_two_cases")
  }

  @Test func `is not merged in a ring by two who look at the same time`() throws {
    let a = try loss(1)
    let b = try loss(2)
    let other = try ScratchDatabase.current.session(user: officer.session.user)
    try other.runScript("begin isolation level repeatable read; select api.hello()")
    try merge(a, into: b)
    let refused = refusal {
      try other.run("select api.merge_cases(\(b.caseNumber), \(a.caseNumber))")
    }
    #expect(refused?.state == "40001")
    #expect(try officer.shownCase(b.caseNumber)?["merged_into"]?.isNull == true)
  }

  @Test func `is not merged with or joined by another desk's`() throws {
    let (mine, call) = (try loss(1), try loss(2))
    let stranger = try Person(unit: "310000")
    let foreign = try stranger.record(.loss)
    #expect(refusal { try merge(mine, into: foreign) }?.rule == "case_unknown")
    #expect(refusal { try merge(foreign, into: mine) }?.rule == "case_unknown")
    let attached = refusal {
      _ = try stranger.cases.attach(
        stranger.number(call.call), to: stranger.caseNumber(foreign.caseNumber))
    }
    #expect(attached?.rule == "call_unknown")
  }

  @Test func `is closed once, with the reason`() throws {
    let recorded = try loss(1)
    let number = try officer.caseNumber(recorded.caseNumber)
    _ = try officer.cases.close(number, reason: "移交")
    #expect(try officer.cases.show(number)?["closed"]?["reason"] == "移交")
    #expect(refusal { _ = try officer.cases.close(number, reason: nil) }?.rule == "case_closed")
    _ = try officer.cases.reopen(number)
    #expect(try officer.cases.show(number)?["closed"]?.isNull == true)
    #expect(refusal { _ = try officer.cases.reopen(number) }?.rule == "case_not_closed")
    _ = try officer.cases.close(number, reason: "移交")
    let commander = try Person("commander", unit: "110000")
    let seen = try commander.cases.show(number)?["closed"]
    #expect(seen?["at"] != nil && seen?["reason"]?.isNull == true)
  }

  @Test func `shows the victim's own accounts masked, and no entry more than it has`() throws {
    let recorded = try officer.record(.loss) { sheet in
      sheet.add(.paid, 1, from: .card(61), to: .card(62))
      sheet.add(.rebate, 1, from: .card(62), to: .card(61))
      // Between two of the victim's own.
      sheet.add(.paid, 1, from: .card(61), to: .card(63))
      sheet.name(.card(63), .payer)
      sheet.add(.demanded, 1)
    }
    let document = try #require(try officer.shownCase(recorded.caseNumber))
    let seen = document["money"]?.asArray?.map { [$0["from"]?.asString, $0["to"]?.asString] }
    let (payee, own, other) = ("6222000000000062", "622200******0061", "622200******0063")
    #expect(seen == [[own, payee], [payee, own], [own, other], [nil, nil]])
    #expect(document["identifiers"]?.asArray?.map { $0["identifier"]?.asString } == [payee])
  }

  @Test func `is listed by day, tactic, loss and state`() throws {
    let recorded = try officer.record(.loss, at: "2031-01-05T10:00:00+08:00") { sheet in
      sheet.tactic = .init(code: "T0301", isGiven: true)
      sheet.add(.paid, 3)
    }
    try officer.record(.attempt, at: "2031-01-06T00:00:00+08:00")
    func numbers(_ write: (inout CaseFilter) -> Void) throws -> [String?] {
      var filter = CaseFilter()
      filter.from = Instant("2031-01-05T00:00:00+08:00")
      filter.to = Instant("2031-01-06T00:00:00+08:00")
      write(&filter)
      return try officer.cases.list(filter, limit: 10)
        .map { row throws(PostgresError) in try row.decode(String?.self) }
    }
    #expect(try numbers { _ in } == [recorded.caseNumber])
    #expect(try numbers { $0.tactic = "T03" } == [recorded.caseNumber])
    #expect(try numbers { $0.tactic = "T04" } == [])
    #expect(try numbers { $0.hasLoss = true } == [recorded.caseNumber])
    #expect(try numbers { $0.hasLoss = false } == [])
    #expect(try numbers { $0.isClosed = true } == [])
  }
}
