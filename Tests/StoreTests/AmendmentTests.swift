import Domain
import JSON
import Postgres
import Store
import Support
import Testing

@Suite(.scratchDatabase) struct `Amending a call` {
  @Test func `keeps what it was, who changed what, and counts revisions`() throws {
    let officer = try Person()
    let call = try officer.record(.loss) { $0.narrative = "旧" }.call
    let other = try Person()
    #expect(try other.amend(call, ["narrative": "新", "victim": ["age": 40]])?["revision"] == 2)
    let document = try officer.calls.show(officer.number(call))
    #expect(document?["sheet"]?["narrative"] == "新" && document?["sheet"]?["victim"]?["age"] == 40)
    #expect(document?["officer"]?.asString == officer.session.user)
    let amendment = document?["amendments"]?[0]
    #expect(amendment?["amended_by"]?.asString == other.session.user)
    #expect(amendment?["keys"] == ["victim", "narrative"])
    let maker = try ScratchDatabase.current.session()
    let before = try maker.run(
      "select before->>'narrative' from desk110.amendment where amended_by = \(other.session.user)")
    #expect(try before[0].decode(String.self) == "旧")
  }

  @Test func `to what it is changes nothing`() throws {
    let officer = try Person()
    let call = try officer.record(.dissuasion, WholeSheet.write).call
    let whole = try #require(try officer.shown(call, unmasking: "test"))
    for key in ["narrative", "identifiers", "money", "dissuasion", "victim"] {
      let value = try #require(whole[key])
      #expect(try officer.amend(call, [key: value])?["status"] == "unchanged", "\(key)")
    }
    // The same moment on another clock.
    let answer = try officer.amend(call, ["received_at": "2026-11-10T03:00:00+01:00"])
    #expect(answer?["status"] == "unchanged" && answer?["revision"] == 1)
  }

  @Test func `writes its money again, once`() throws {
    let officer = try Person()
    let recorded = try officer.record(.loss) { $0.add(.paid, 100, to: .card(51)) }
    try officer.amend(
      recorded.call,
      [
        "money": [
          ["kind": "paid", "fen": 7_000, "to": ["kind": "bank_card", "canonical": "622200052"]],
          ["kind": "returned", "fen": 1_000],
        ]
      ])
    let document = try officer.shownCase(recorded.caseNumber)
    #expect(document?["ledger"]?["net_loss_fen"] == 6_000)
    #expect(document?["money"]?.asArray?.count == 2)
    #expect(document?["identifiers"]?.asArray?.map { $0["identifier"] } == ["622200052"])
  }

  @Test func `by a kind that makes a case opens one, with its money and attempts`() throws {
    let officer = try Person()
    let call = try officer.record(.consultation) { sheet in
      sheet.add(.prevented, 100)
      sheet.dissuasion = .init(channel: .phone, result: .persuadedBefore)
    }.call
    let opened = try officer.amend(call, ["kind": "dissuasion"])?["case"]?.asString
    let document = try officer.shownCase(opened)
    #expect(document?["ledger"]?["totals"]?["prevented"]?["fen"] == 10_000)
    #expect(document?["result"] == "persuaded_before")
    #expect(document?["dissuasion"]?.asArray?.count == 1)
    #expect(document?["followups"]?.asArray?.count == 2)
  }

  @Test func `by its time moves the case it opened, its money and its call-backs`() throws {
    let officer = try Person()
    let recorded = try officer.record(.dissuasion) { sheet in
      sheet.add(.prevented, 100)
      sheet.dissuasion = .init(channel: .phone, result: .persuadedBefore)
    }
    try officer.record(.followUp, at: "2026-11-11T10:00:00+08:00") {
      $0.caseNumber = recorded.caseNumber
    }
    try officer.amend(recorded.call, ["received_at": "2026-11-09T08:00:00Z", "tactic": "T02"])
    let document = try officer.shownCase(recorded.caseNumber)
    func instant(_ value: JSONValue?) -> Instant? { value?.asString.flatMap { Instant($0) } }
    #expect(instant(document?["opened_at"]) == Instant("2026-11-09T08:00:00Z"))
    #expect(document?["tactic"] == "T02")
    #expect(instant(document?["followups"]?[0]?["due_at"]) == Instant("2026-11-10T08:00:00Z"))
    #expect(document?["followups"]?.asArray?.count == 2)
    #expect(instant(document?["dissuasion"]?[0]?["at"]) == Instant("2026-11-09T08:00:00Z"))
  }

  @Test func `that joined a case does not change how the case was opened`() throws {
    let officer = try Person()
    let tip = try officer.record(.tip)
    let opened = try officer.record(.loss, at: "2026-11-10T12:00:00+08:00")
    _ = try officer.cases.attach(
      officer.number(tip.call), to: officer.caseNumber(opened.caseNumber))
    try officer.amend(tip.call, ["tactic": "T01", "received_at": "2026-11-01T00:00:00Z"])
    let document = try officer.shownCase(opened.caseNumber)
    #expect(document?["tactic"] == "T08")
    #expect(
      document?["opened_at"]?.asString.flatMap { Instant($0) } == Instant("2026-11-10T04:00:00Z"))
  }

  @Test func `leaves a case opened by the earliest call that makes one`() throws {
    let officer = try Person()
    let first = try officer.record(.attempt, at: "2026-11-18T10:00:00+08:00") {
      $0.tactic.code = "T01"
    }
    try officer.record(.loss, at: "2026-11-19T10:00:00+08:00") { sheet in
      sheet.caseNumber = first.caseNumber
      sheet.tactic.code = "T02"
    }
    func opening() throws -> [String?] {
      let document = try officer.shownCase(first.caseNumber)
      let at = document?["opened_at"]?.asString.flatMap { Instant($0) }
      return [at?.day.text, document?["tactic"]?.asString]
    }
    #expect(try opening() == ["2026-11-18", "T01"])
    try officer.amend(first.call, ["kind": "consultation"])
    #expect(try opening() == ["2026-11-19", "T02"])
    try officer.amend(first.call, ["kind": "attempt", "received_at": "2026-11-22T10:00:00+08:00"])
    #expect(try opening() == ["2026-11-19", "T02"])
    try officer.amend(first.call, ["received_at": "2026-11-17T10:00:00+08:00"])
    #expect(try opening() == ["2026-11-17", "T01"])
    try officer.record(.loss, at: "2026-11-16T10:00:00+08:00") { sheet in
      sheet.caseNumber = first.caseNumber
      sheet.tactic.code = "T03"
    }
    #expect(try opening() == ["2026-11-16", "T03"])
  }

  @Test func `of the caller's phone gives the contact of that number its role back`() throws {
    let officer = try Person()
    let call = try officer.record(.tip) { sheet in
      sheet.caller.phone = "13900007731"
      let phone = Identifier(kind: .phone, canonical: "13900007731", said: "13900007731")
      sheet.identifiers = [.init(identifier: phone, role: .contact)]
    }.call
    func known() throws -> Bool {
      try officer.session.document("select api.show_account(array['13900007731'])") != nil
    }
    #expect(try !known())
    #expect(try officer.shown(call)?.text.contains("13900007731") == false)
    try officer.amend(call, ["caller": ["phone": "13900008842"]])
    #expect(try known())
  }

  @Test func `by its result withdraws what counted as prevented, and gives it back`() throws {
    let officer = try Person()
    let recorded = try officer.record(.dissuasion) { sheet in
      sheet.add(.prevented, 100)
      sheet.dissuasion = .init(channel: .phone, result: .persuadedBefore)
    }
    func prevented() throws -> JSONValue? {
      try officer.shownCase(recorded.caseNumber)?["ledger"]?["totals"]?["prevented"]?["fen"]
    }
    try officer.amend(recorded.call, ["dissuasion": ["result": "paid_anyway"]])
    #expect(try prevented() == nil)
    try officer.amend(recorded.call, ["money": [["kind": "prevented", "fen": 500]]])
    #expect(try prevented() == nil)
    #expect(try officer.shownCase(recorded.caseNumber)?["followups"] == [])
    try officer.amend(recorded.call, ["dissuasion": ["result": "persuaded_stop"]])
    #expect(try prevented() == 500)
    #expect(try officer.shownCase(recorded.caseNumber)?["followups"]?.asArray?.count == 2)
    #expect(try officer.shownCase(recorded.caseNumber)?["dissuasion"]?.asArray?.count == 1)
  }

  @Test func `does not forget a call-back that was made`() throws {
    let officer = try Person()
    let recorded = try officer.record(.dissuasion) {
      $0.dissuasion = .init(channel: .phone, result: .persuadedBefore)
    }
    let number = try officer.caseNumber(recorded.caseNumber)
    _ = try officer.cases.finishFollowUp(number, .stillSafe)
    try officer.amend(recorded.call, ["received_at": "2026-11-10T01:00:00Z"])
    try officer.amend(recorded.call, ["dissuasion": .null])
    #expect(try officer.cases.show(number)?["result"]?.isNull == true)
    #expect(
      try officer.cases.show(number)?["followups"]?.asArray?.map { $0["result"] } == ["still_safe"])
  }

  @Test(
    arguments: [
      ["id": "01930f3c-8a4e-7c3a-9b1d-2f6e5a4b3c2d"], ["case": .null], ["content_hash": "x"],
      ["秘密": 1], "秘密", [], ["kind": .null], ["received_at": .null], ["received_at": "infinity"],
      ["money": "秘密"], ["victim": "秘密"], ["kind": "秘密"], ["tactic_given": .null],
    ] as [JSONValue])
  func `by what is no sheet is refused, and nothing kept`(patch: JSONValue) throws {
    let officer = try Person()
    let call = try officer.record(.tip).call
    let refused = refusal { try officer.amend(call, patch) }
    #expect(refused?.state != nil && refused?.message?.contains("秘") == false)
    let document = try officer.calls.show(officer.number(call))
    #expect(document?["revision"] == 1 && document?["amendments"] == [])
  }

  @Test func `of another desk is amending no call`() throws {
    let call = try Person().record(.tip).call
    let refused = refusal { try Person(unit: "310000").amend(call, ["note": "x"]) }
    #expect(refused?.rule == "call_unknown")
  }
}
