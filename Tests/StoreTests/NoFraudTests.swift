import Domain
import JSON
import Postgres
import Store
import Support
import Testing

@Suite(.scratchDatabase) struct `Money of a call that proves no fraud` {
  private func figures(_ officer: Person) throws -> JSONValue? {
    try officer.session.document(
      "select api.figures('2026-11-10 00:00+08', '2026-11-11 00:00+08')")
  }

  @Test(arguments: zip(["not_fraud", "invalid"], ["310000", "000000"]))
  func `is withdrawn, and given back when it is one after all`(kind: String, unit: String) throws {
    let officer = try Person("officer", unit: unit)
    let recorded = try officer.record(.loss) { $0.add(.paid, 100, to: .card(71)) }
    let before = try figures(officer)?["money"]?["paid"]?["fen"]?.asInteger ?? 0
    try officer.amend(recorded.call, ["kind": .string(kind)])
    let without = try figures(officer)?["money"]?["paid"]?["fen"]?.asInteger ?? 0
    #expect(before - without == 10_000)
    let ledger = try officer.shownCase(recorded.caseNumber)?["ledger"]
    #expect(ledger?["net_loss_fen"] == 0 && ledger?["totals"]?["paid"] == nil)
    try officer.amend(recorded.call, ["kind": "loss"])
    #expect(try figures(officer)?["money"]?["paid"]?["fen"]?.asInteger == before)
  }

  @Test func `told later in a case that is none is withdrawn with it`() throws {
    let officer = try Person()
    let recorded = try officer.record(.loss)
    try officer.record(.followUp) { sheet in
      sheet.caseNumber = recorded.caseNumber
      sheet.add(.paid, 70)
    }
    func paid() throws -> JSONValue? {
      try officer.shownCase(recorded.caseNumber)?["ledger"]?["totals"]?["paid"]?["fen"]
    }
    #expect(try paid() == 7_000)
    try officer.amend(recorded.call, ["kind": "not_fraud"])
    #expect(try paid() == nil)
    try officer.amend(recorded.call, ["kind": "loss"])
    #expect(try paid() == 7_000)
  }

  @Test func `recorded as none never counts`() throws {
    let officer = try Person("officer", unit: "110000")
    try officer.record(.notFraud) { $0.add(.paid, 900, to: .card(72)) }
    #expect(try figures(officer)?["money"]?["paid"] == nil)
  }

  @Test func `also leaves what was prevented on its case, and comes back with it`() throws {
    let officer = try Person()
    let recorded = try officer.record(.attempt)
    let number = try officer.caseNumber(recorded.caseNumber)
    let said = Amount(fen: Fen(5_000), isApproximate: false, said: "50")
    _ = try officer.cases.dissuade(
      number, Attempt(.init(channel: .phone, reached: .reached), prevented: said))
    func prevented() throws -> JSONValue? {
      try officer.shownCase(recorded.caseNumber)?["ledger"]?["totals"]?["prevented"]?["fen"]
    }
    #expect(try prevented() == 5_000)
    try officer.amend(recorded.call, ["kind": "not_fraud"])
    #expect(try prevented() == nil)
    try officer.amend(recorded.call, ["kind": "attempt"])
    #expect(try prevented() == 5_000)
  }

  @Test func `stays withdrawn whichever came first, the payment or the amendment`() throws {
    let officer = try Person()
    let recorded = try officer.record(.dissuasion) { sheet in
      sheet.add(.prevented, 100)
      sheet.dissuasion = .init(channel: .phone, result: .paidAnyway)
    }
    try officer.amend(recorded.call, ["kind": "not_fraud"])
    try officer.amend(recorded.call, ["dissuasion": ["result": "open"]])
    let ledger = try officer.shownCase(recorded.caseNumber)?["ledger"]
    #expect(ledger?["totals"]?["prevented"] == nil)
    try officer.amend(recorded.call, ["kind": "dissuasion"])
    let whole = try officer.shownCase(recorded.caseNumber)?["ledger"]
    #expect(whole?["totals"]?["prevented"]?["fen"] == 10_000)
  }

  @Test func `is withdrawn for the payment that was told while it was none`() throws {
    let officer = try Person()
    let recorded = try officer.record(.attempt)
    let number = try officer.caseNumber(recorded.caseNumber)
    let said = Amount(fen: Fen(5_000), isApproximate: false, said: "50")
    _ = try officer.cases.dissuade(number, Attempt(.init(channel: .phone), prevented: said))
    try officer.amend(recorded.call, ["kind": "not_fraud"])
    _ = try officer.cases.dissuade(number, Attempt(.init(channel: .phone, result: .paidAnyway)))
    try officer.amend(recorded.call, ["kind": "attempt"])
    let ledger = try officer.shownCase(recorded.caseNumber)?["ledger"]
    #expect(ledger?["totals"]?["prevented"] == nil)
  }
}
