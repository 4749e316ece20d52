import Domain
import JSON
import Postgres
import Store
import Support
import Testing

@Suite(.scratchDatabase) struct `A dissuasion` {
  private let officer: Person
  private let number: Number

  init() throws {
    officer = try Person()
    let recorded = try officer.record(.dissuasion)
    number = try officer.caseNumber(recorded.caseNumber)
  }

  private func attempt(
    _ result: DissuasionResult?, prevented yuan: Int? = nil, at time: String? = nil
  ) throws {
    let prevented = yuan.map { Amount(fen: Fen($0 * 100), isApproximate: true, said: "\($0)元") }
    _ = try officer.cases.dissuade(
      number,
      Attempt(
        .init(channel: .phone, reached: .reached, result: result), prevented: prevented,
        at: time.flatMap { Instant($0) }))
  }

  private var document: JSONValue? { get throws { try officer.cases.show(number) } }

  private var prevented: JSONValue? {
    get throws { try document?["ledger"]?["totals"]?["prevented"]?["fen"] }
  }

  private var due: [Instant] {
    get throws {
      (try document?["followups"]?.asArray ?? []).filter { $0["result"] == nil }
        .compactMap { $0["due_at"]?.asString.flatMap { Instant($0) } }
    }
  }

  @Test func `that succeeds asks for call-backs after 24 hours and 7 days`() throws {
    try attempt(.persuadedBefore, at: "2026-11-10T12:00:00+08:00")
    #expect(
      try due == [Instant("2026-11-11T04:00:00Z"), Instant("2026-11-17T04:00:00Z")])
    func owed(_ time: String) throws -> Int {
      let until = try #require(Instant(time))
      return try officer.cases.followUps(dueBy: until, limit: 1000)
        .filter { row in try row.decode(String.self) == number.text }.count
    }
    #expect(try owed("2026-11-11T03:59:59Z") == 0)
    #expect(try owed("2026-11-11T04:00:00Z") == 1)
    #expect(try owed("2026-11-17T04:00:00Z") == 2)
  }

  @Test func `that succeeds again asks for the call-backs of the latest only`() throws {
    try attempt(.persuadedBefore, at: "2026-11-10T12:00:00+08:00")
    try attempt(.persuadedStop, at: "2026-11-12T12:00:00+08:00")
    #expect(try due == [Instant("2026-11-13T04:00:00Z"), Instant("2026-11-19T04:00:00Z")])
    // Told late, it is still the earlier one.
    try attempt(.persuadedBefore, at: "2026-11-11T12:00:00+08:00")
    #expect(try due == [Instant("2026-11-13T04:00:00Z"), Instant("2026-11-19T04:00:00Z")])
    #expect(try document?["result"] == "persuaded_stop")
    try attempt(.unreachable, at: "2026-11-12T13:00:00+08:00")
    #expect(try due.count == 2)
    try attempt(.falseAlarm, at: "2026-11-12T14:00:00+08:00")
    #expect(try due == [])
  }

  @Test func `prevents once a case, by the latest word`() throws {
    try attempt(nil, prevented: 300, at: "2026-11-10T12:00:00+08:00")
    #expect(try prevented == 30_000)
    try attempt(nil, prevented: 200, at: "2026-11-11T12:00:00+08:00")
    #expect(try prevented == 20_000)
    try attempt(nil, prevented: 900, at: "2026-11-10T13:00:00+08:00")
    #expect(try prevented == 20_000)
    let other = try officer.record(.dissuasion) { $0.add(.prevented, 5) }
    _ = try officer.cases.merge(officer.caseNumber(other.caseNumber), into: number)
    #expect(try prevented == 20_000)
    #expect(try document?["ledger"]?["net_loss_fen"] == 0)
  }

  @Test func `that fails withdraws what was prevented before it, not after`() throws {
    try attempt(.persuadedBefore, prevented: 300, at: "2026-11-10T12:00:00+08:00")
    try attempt(.paidAnyway, at: "2026-11-10T14:00:00+08:00")
    #expect(try prevented == nil && due == [])
    #expect(try document?["result"] == "paid_anyway")
    try attempt(.persuadedStop, prevented: 100, at: "2026-11-10T13:00:00+08:00")
    #expect(try prevented == nil && due == [])
    try attempt(.persuadedStop, prevented: 70, at: "2026-11-10T15:00:00+08:00")
    #expect(try prevented == 7_000)
    #expect(try due.count == 2)
  }

  @Test func `withdraws what a sheet tells late of the time before payment`() throws {
    try attempt(.paidAnyway, at: "2026-11-10T14:00:00+08:00")
    try officer.record(.followUp, at: "2026-11-10T13:00:00+08:00") { sheet in
      sheet.caseNumber = number.text
      sheet.add(.prevented, 40)
    }
    #expect(try prevented == nil)
  }

  @Test func `is followed up in order, and payment after all ends it`() throws {
    try attempt(.persuadedBefore, prevented: 300, at: "2026-11-10T12:00:00+08:00")
    #expect(try officer.cases.finishFollowUp(number, .stillSafe)?["left"] == 1)
    #expect(try prevented == 30_000)
    #expect(try officer.cases.finishFollowUp(number, .paidAfterAll)?["left"] == 0)
    #expect(try prevented == nil)
    #expect(try document?["result"] == "paid_anyway")
    #expect(
      try document?["followups"]?.asArray?.map { $0["result"] } == ["still_safe", "paid_after_all"])
    let refused = refusal { _ = try officer.cases.finishFollowUp(number, .stillSafe) }
    #expect(refused?.rule == "followup_none")
  }

  @Test func `paid after all at the first call-back owes no second`() throws {
    try attempt(.persuadedBefore, at: "2026-11-10T12:00:00+08:00")
    #expect(try officer.cases.finishFollowUp(number, .paidAfterAll)?["left"] == 0)
    #expect(try due == [])
  }

  @Test func `moves with its call, and what follows from it too`() throws {
    let call = try officer.record(.consultation, at: "2026-11-10T13:00:00+08:00") { sheet in
      sheet.dissuasion = .init(channel: .phone, result: .paidAnyway)
    }.call
    try attempt(.persuadedBefore, prevented: 300, at: "2026-11-10T12:00:00+08:00")
    _ = try officer.cases.attach(officer.number(call), to: number)
    #expect(try prevented == nil && due == [])
    let elsewhere = try officer.record(.attempt).caseNumber
    _ = try officer.cases.attach(officer.number(call), to: officer.caseNumber(elsewhere))
    #expect(try prevented == 30_000)
    #expect(try due.count == 2)
  }

  @Test func `of a merged case is followed up under the number of either`() throws {
    try attempt(.persuadedBefore, at: "2026-11-10T12:00:00+08:00")
    let target = try officer.caseNumber(officer.record(.attempt).caseNumber)
    _ = try officer.cases.merge(number, into: target)
    #expect(try officer.cases.finishFollowUp(target, .stillSafe)?["left"] == 1)
    let until = try #require(Instant("2026-12-01T00:00:00Z"))
    let owed = try officer.cases.followUps(dueBy: until, limit: 1000)
      .map { row throws(PostgresError) in try row.decode(String.self) }
    #expect(owed.contains(target.text) && !owed.contains(number.text))
    let refused = refusal { _ = try officer.cases.close(number, reason: nil) }
    #expect(refused?.rule == "case_followups_owed")
    let closed = try officer.cases.close(number, reason: nil, waivingCallBacks: true)
    #expect(closed?["waived"] == 1)
    let left = try officer.cases.followUps(dueBy: until, limit: 1000)
      .map { row throws(PostgresError) in try row.decode(String.self) }
    #expect(!left.contains(target.text))
  }

  @Test func `owes its later call-back again when a merge that superseded it is undone`() throws {
    try attempt(.persuadedBefore, at: "2026-11-10T12:00:00+08:00")
    #expect(try officer.cases.finishFollowUp(number, .stillSafe)?["left"] == 1)
    let other = try officer.caseNumber(officer.record(.dissuasion).caseNumber)
    _ = try officer.cases.dissuade(
      other,
      Attempt(
        .init(channel: .phone, result: .persuadedStop), at: Instant("2026-11-11T12:00:00+08:00")))
    _ = try officer.cases.merge(number, into: other)
    _ = try officer.cases.unmerge(number)
    #expect(try due == [Instant("2026-11-17T04:00:00Z")])
  }

  @Test func `told ahead of time is still taken back by payment after all`() throws {
    try attempt(.persuadedBefore, at: "2099-11-10T12:00:00+08:00")
    _ = try officer.cases.finishFollowUp(number, .paidAfterAll)
    #expect(try document?["result"] == "paid_anyway")
  }

  @Test func `that counts as prevented what was paid in the same breath prevents nothing`() throws {
    try attempt(.paidAnyway, prevented: 10)
    #expect(try prevented == nil)
  }

  @Test(arguments: [
    "{}", "[]", "7", #"{"channel":"phone","at":"infinity"}"#, #"{"channel":"x"}"#,
    #"{"channel":"phone","result":"x"}"#, #"{"channel":"phone","prevented_fen":-1}"#,
    #"{"channel":"phone","prevented_fen":null}"#,
  ])
  func `that is none is refused whole`(text: String) throws {
    let refused = refusal {
      try officer.session.run("select api.dissuade(\(number.text), \(text)::jsonb)")
    }
    #expect(refused?.state != nil)
    #expect(try document?["dissuasion"] == [] && document?["money"] == [])
  }
}

@Suite(.scratchDatabasePerTest) struct `Call-backs` {
  @Test func `come when the setting says`() throws {
    try ScratchDatabase.current.session().run(
      "update desk110.setting set value = '1' where name = 'followup_hours'")
    let officer = try Person()
    let recorded = try officer.record(.dissuasion) {
      $0.dissuasion = .init(channel: .phone, result: .persuadedBefore)
    }
    #expect(try officer.shownCase(recorded.caseNumber)?["followups"]?.asArray?.count == 1)
  }
}
