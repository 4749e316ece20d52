import Domain
import JSON
import Postgres
import Store
import Support
import Testing

@Suite(.scratchDatabase) struct `A stream of sheets` {
  private let officer: Person

  init() throws { officer = try Person() }

  private func entries(_ count: Int, flawed: Set<Int> = []) -> [Recorder.Entry] {
    (0..<count).map { place in
      let sheet = officer.sheet(.tip) { sheet in
        sheet.name(.card(300 + place % 7))
        if flawed.contains(place) { sheet.victim.division = "x" }
      }
      return .init(sheet: sheet, contentHash: String(repeating: "0", count: 64))
    }
  }

  /// Sends the entries in groups; answers whether each was recorded, in the order answered.
  private func send(_ entries: [Recorder.Entry], groupsOf size: Int) throws -> [(UUID, Bool)] {
    var results: [(UUID, Bool)] = []
    let recorder = Recorder(officer.session) { group, answers in
      for (entry, answer) in zip(group, answers) {
        if case .success = answer {
          results.append((entry.sheet.id, true))
        } else {
          results.append((entry.sheet.id, false))
        }
      }
    }
    for start in stride(from: 0, to: entries.count, by: size) {
      try recorder.send(Array(entries[start..<min(start + size, entries.count)]))
    }
    try recorder.settle()
    return results
  }

  private func count() throws -> String? {
    try officer.ask(
      """
      select count(*)::text from api.list_calls(
        jsonb_build_object('officer', \(officer.session.user)::text), 100)
      """)
  }

  @Test func `is answered sheet by sheet in the order sent, and only the flawed are refused`()
    throws
  {
    let flawed: Set = [0, 9, 10, 33, 59]
    let entries = entries(60, flawed: flawed)
    let results = try send(entries, groupsOf: 8)
    #expect(results.map(\.0) == entries.map(\.sheet.id))
    #expect(Set(results.indices.filter { !results[$0].1 }) == flawed)
    #expect(try count() == "55")
  }

  @Test func `in a large group holds no other up when one is flawed or there already`() throws {
    let flawed: Set = [3, 140]
    let entries = entries(150, flawed: flawed)
    for _ in 0..<2 {
      let results = try send(entries, groupsOf: 150)
      #expect(results.map(\.0) == entries.map(\.sheet.id))
      #expect(Set(results.indices.filter { !results[$0].1 }) == flawed)
    }
  }

  @Test func `sent again is all there already`() throws {
    let entries = entries(20)
    _ = try send(entries, groupsOf: 8)
    let before = try count()
    #expect(try send(entries, groupsOf: 5).allSatisfy(\.1))
    #expect(try count() == before)
  }

  @Test func `of one group is told of the calls before it, and of none behind it`() throws {
    let answers = try record(asks: true, ["13900000041", "13900000041", nil, "13900000041"])
    #expect(answers.map { $0.hits[0]?["calls"]?.asInteger } == [nil, 1, 2, 3])
    let cases = answers.map { $0.caseNumber ?? "" }
    for (place, answer) in answers.enumerated() {
      let offers = (answer.offers.asArray ?? []).compactMap { $0["case"]?.asString }
      #expect(Set(offers) == Set(cases[..<place]))
    }
    let because = (answers[3].offers.asArray ?? []).map { $0["because"]?.asString }
    #expect(because.count { $0 == "caller_phone" } == 2 && because.count { $0 == "account" } == 1)
  }

  @Test func `that asks nothing is recorded alike, and told nothing`() throws {
    let phones: [String?] = ["13900000042", nil, "13900000042"]
    let answers = try record(asks: false, phones)
    #expect(answers.allSatisfy { $0.hits == [] && $0.offers == [] && !$0.isDuplicate })
    #expect(try record(asks: true, phones).map { $0.hits[0]?["calls"]?.asInteger } == [3, 4, 5])
  }

  /// Records losses by one card of this test as one group, each by the caller of a phone.
  private func record(asks: Bool, _ phones: [String?]) throws -> [Recorded] {
    let card = Identifier.card(7000 + (Int(phones[0]?.suffix(2) ?? "") ?? 0))
    var recorded: [Recorded] = []
    let recorder = Recorder(officer.session, asks: asks) { _, answers in
      for answer in answers { try recorded.append(answer.get()) }
    }
    try recorder.send(
      phones.map { phone in
        let sheet = officer.sheet(.loss) { sheet in
          sheet.name(card)
          sheet.caller.phone = phone
        }
        return .init(sheet: sheet, contentHash: String(repeating: "0", count: 64))
      })
    try recorder.settle()
    return recorded
  }

  @Test func `leaves the session free for other questions`() throws {
    for _ in 0..<2 { _ = try send(entries(3), groupsOf: 2) }
    #expect(try Greeting(officer.session).role == .officer)
  }

  @Test func `as one is recorded whole or not at all`() throws {
    let flawed = try Recorder.recordAll(entries(10, flawed: [4]), in: officer.session)
    #expect(flawed.count == 10)
    for (place, answer) in flawed.enumerated() {
      guard case .failure(let error) = answer else {
        Issue.record("\(place) was recorded")
        continue
      }
      #expect((error.state == "23514") == (place == 4))
    }
    let whole = try Recorder.recordAll(entries(10), in: officer.session)
    #expect(whole.allSatisfy { if case .success = $0 { true } else { false } })
    #expect(try Recorder.recordAll([], in: officer.session).isEmpty)
  }
}
