import Domain
import JSON
import Postgres
import Store
import Support
import Testing

@Suite(.scratchDatabase) struct `A list of calls` {
  private let officer: Person

  init() throws { officer = try Person() }

  private func numbers(
    of person: Person? = nil, limit: Int = 100, _ write: (inout CallFilter) -> Void
  ) throws -> [String] {
    var filter = CallFilter()
    filter.officer = officer.session.user
    write(&filter)
    return try (person ?? officer).calls.list(filter, limit: limit)
      .map { row throws(PostgresError) in try row.decode(String.self, String.self).1 }
  }

  @Test func `is narrowed by each of its filters`() throws {
    let loss = try officer.record(.loss, at: "2026-11-10T23:59:59+08:00") { sheet in
      sheet.source = .bank
      sheet.tactic = .init(code: "T0801", isGiven: true)
      sheet.add(.paid, 100)
      sheet.add(.paid, 50)
      sheet.add(.returned, 150)
    }.call
    let tip = try officer.record(.tip, at: "2026-11-11T00:00:00+08:00") { sheet in
      sheet.tactic = .init(code: "T01", isGiven: true)
      sheet.add(.demanded, 999)
    }.call
    #expect(try numbers { _ in } == [tip, loss])
    #expect(try numbers(limit: 1) { _ in } == [tip])
    #expect(try numbers { $0.kind = .loss } == [loss])
    #expect(try numbers { $0.source = .bank } == [loss])
    #expect(try numbers { $0.tactic = "T08" } == [loss])
    #expect(try numbers { $0.tactic = "T0801" } == [loss])
    #expect(try numbers { $0.tactic = "T0802" } == [])
    #expect(try numbers { $0.to = Instant("2026-11-11T00:00:00+08:00") } == [loss])
    #expect(try numbers { $0.from = Instant("2026-11-11T00:00:00+08:00") } == [tip])
    #expect(try numbers { $0.min = Fen(15_000) } == [loss])
    #expect(try numbers { $0.min = Fen(15_001) } == [])
    #expect(try numbers { $0.max = Fen(0) } == [tip])
    #expect(try numbers { $0.hasLoss = true } == [loss])
    #expect(try numbers { $0.hasLoss = false } == [tip])
    #expect(try numbers { $0.officer = "nobody" } == [])
  }

  @Test func `takes a call that proved no fraud for one without loss`() throws {
    let call = try officer.record(.loss) { $0.add(.paid, 7_000) }.call
    try officer.amend(call, ["kind": "not_fraud"])
    #expect(try numbers { $0.hasLoss = true } == [])
    #expect(try numbers { $0.max = .zero } == [call])
  }

  @Test func `of a case takes in those merged into it, and of an unknown one is empty`() throws {
    let (one, other) = (try officer.record(.loss), try officer.record(.loss))
    _ = try officer.cases.merge(
      officer.caseNumber(one.caseNumber), into: officer.caseNumber(other.caseNumber))
    for recorded in [one, other] {
      let number = try officer.caseNumber(recorded.caseNumber)
      #expect(try Set(numbers { $0.fraudCase = number }) == [one.call, other.call])
    }
    let foreign = try Person(unit: "310000").record(.loss).caseNumber
    let number = try officer.caseNumber(foreign)
    #expect(try numbers { $0.fraudCase = number } == [])
  }

  @Test func `shows persons masked, and to other desks nothing`() throws {
    try officer.record(.loss) { $0.caller = .init(phone: "13912345678", name: "李甲") }
    let login = officer.session.user
    let caller: SQL =
      "select caller from api.list_calls(jsonb_build_object('officer', \(login)::text), 9)"
    #expect(try officer.ask(caller) == "李某 139****5678")
    #expect(try numbers(of: Person(unit: "310000")) { _ in } == [])
    #expect(try numbers(of: Person("commander", unit: "110000")) { _ in }.count == 1)
  }

  @Test(arguments: ["null", "[]", "7", #"{"min_fen": "x"}"#, #"{"loss": "x"}"#, #"{"from": "x"}"#])
  func `by a filter that is none is refused or empty`(text: String) throws {
    try officer.record(.loss)
    let rows = try? officer.session.run("select id from api.list_calls(\(text)::jsonb, 9)")
    #expect(rows.map { $0.isEmpty } ?? true)
    #expect(try officer.session.run("select id from api.list_calls(null, 9)").isEmpty)
  }
}
