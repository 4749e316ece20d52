import Domain
import JSON
import Leads
import Postgres
import Store
import Support
import Testing

@Suite(.scratchDatabase) struct `A watched number` {
  private let officer: Desk
  private let watcher: Desk

  init() throws {
    officer = try Desk()
    watcher = try .investigator()
  }

  private func watch(_ tail: Int, as person: Desk? = nil) throws {
    _ = try (person ?? watcher).watches.start(Identifier.card(tail).canonical, note: nil)
  }

  /// What a person has not seen yet: what was named, and whether it was the number itself.
  private func new(_ person: Desk, of tail: Int) throws -> [(call: String?, named: String, Bool)] {
    let number = Identifier.card(tail).canonical
    return try person.watches.sightings(of: number, isNew: true, limit: 100)
      .map { row throws(PostgresError) in
        let (_, _, _, _, call, named, isExact, _) = try row.decode(
          String.self, String.self, Instant.self, String.self, String?.self, String.self,
          Bool.self, Bool.self)
        return (call, named, isExact)
      }
  }

  @Test func `wakes who watches it, at any desk, and nobody else`() throws {
    let stranger = try Desk.investigator(unit: "310000")
    let idle = try Desk.investigator()
    for person in [watcher, stranger, idle] { try person.watches.listen() }
    try watch(101)
    try watch(101, as: stranger)
    let call = try officer.record(.loss) { $0.name(.card(101)) }.call
    for person in [watcher, stranger] {
      let heard = try person.session.notifications(within: .seconds(60))
      #expect(heard.map(\.payload) == [""])
    }
    #expect(try idle.session.notifications(within: .zero).isEmpty)
    #expect(try new(watcher, of: 101).map(\.call) == [call])
    let foreign = try stranger.watches.sightings(isNew: true, limit: 9)
    #expect(foreign.count == 1)
    let told = try foreign[0].decode(
      String.self, String.self, Instant.self, String.self, String?.self)
    #expect(told.3 == "110102" && told.4 == nil)
  }

  @Test func `is told with the next look of a call that is being taken, once`() throws {
    try watch(150)
    let calls = Calls(watcher.session)
    #expect(try calls.look(["identifiers": []])?["sightings"] == 0)
    try officer.record(.loss) { $0.name(.card(150)) }
    #expect(try Calls(officer.session).look(["identifiers": []])?["sightings"] == 0)
    #expect(try calls.look(["identifiers": []])?["sightings"] == 1)
    #expect(try calls.look(["identifiers": []])?["sightings"] == 0)
    #expect(try new(watcher, of: 150).count == 1)
  }

  @Test func `is listened for on a channel that is the person's alone`() throws {
    func channels(_ person: Desk) throws -> [String] {
      try person.watches.listen()
      return try person.session.run("select c from pg_listening_channels() c")
        .map { row throws(PostgresError) in try row.decode(String.self) }
    }
    let (mine, theirs) = (try channels(watcher), try channels(officer))
    #expect(mine.count == 1 && theirs.count == 1 && mine != theirs)
    #expect(try channels(watcher) == mine && mine[0].count == 40)
  }

  @Test func `tells the one who records it nothing`() throws {
    let before = try officer.record(.loss) { $0.name(.card(102)) }
    try watch(103)
    let after = try officer.record(.loss) { $0.name(.card(103)) }
    #expect(before.hits == after.hits && before.offers == after.offers)
    #expect(try Greeting(officer.session).newSightings == 0)
  }

  @Test func `is seen watched by the own desk's investigators alone`() throws {
    try officer.record(.tip) { $0.name(.card(104)) }
    try watch(104)
    let colleague = try Desk.investigator()
    let stranger = try Desk.investigator(unit: "310000")
    #expect(try colleague.state(104)?["watchers"]?[0]?.asString == watcher.login)
    #expect(try watcher.state(104)?["watch"]?["since"] != nil)
    for person in [officer, stranger] {
      let state = try person.state(104)
      #expect(state?["watchers"] == [] && state?["watch"] == .null)
      #expect(state?["sightings"] == [])
    }
    try officer.record(.tip) { $0.name(.card(104)) }
    #expect(try colleague.state(104)?["sightings"]?.asArray?.count == 1)
    #expect(try stranger.state(104)?["sightings"] == [] && officer.state(104)?["sightings"] == [])
    func watchers(_ person: Desk) throws -> [String] {
      try person.watches.list(isOfDesk: true, limit: 1000).map { row throws(PostgresError) in
        try row.decode(String.self, String.self, String.self).2
      }
    }
    #expect(try watchers(colleague).contains(watcher.login))
    #expect(try !watchers(stranger).contains(watcher.login))
    #expect(
      refusal { _ = try officer.watches.list(isOfDesk: true, limit: 1) }?.rule == "duty_missing")
  }

  @Test func `that no call has named yet is told by the first that does`() throws {
    try watch(105)
    #expect(refusal { try watcher.take(.verify, 105) }?.rule == "account_unknown")
    #expect(try Accounts(watcher.session).show("6222000000000105") == nil)
    try officer.record(.consultation) { $0.name(.card(105)) }
    #expect(try new(watcher, of: 105).count == 1)
  }

  @Test func `half heard may be it, and says what was named`() throws {
    try watch(987_106)
    let fits = Identifier(kind: .bankCard, canonical: "6222*7106", said: "尾号")
    let others = [
      Identifier(kind: .bankCard, canonical: "6223*7106", said: "尾号"),
      Identifier(kind: .bankCard, canonical: "6222*7107", said: "尾号"),
      Identifier(kind: .bankAccount, canonical: "6222*7106", said: "尾号"),
    ]
    for other in others { try officer.record(.tip) { $0.name(other) } }
    #expect(try new(watcher, of: 987_106).isEmpty)
    try officer.record(.tip) { $0.name(fits) }
    let told = try new(watcher, of: 987_106)
    #expect(told.map(\.named) == ["6222*7106"] && told.map(\.2) == [false])
    try officer.record(.tip) { sheet in
      sheet.name(fits)
      sheet.name(.card(987_106))
    }
    #expect(try new(watcher, of: 987_106).map(\.2) == [true])
  }

  @Test func `known by its last digits is told of each whole one`() throws {
    _ = try watcher.watches.start("尾号7108", note: nil)
    for tail in [987_108, 987_109] { try officer.record(.tip) { $0.name(.card(tail)) } }
    let rows = try watcher.watches.sightings(of: "尾号7108", isNew: true, limit: 9)
    let named = try rows.map { row throws(PostgresError) in
      try row.decode(
        String.self, String.self, Instant.self, String.self, String?.self, String.self
      ).5
    }
    #expect(named == [Identifier.card(987_108).canonical])
  }

  @Test func `is told of no call that names it as the victim's own`() throws {
    try watch(110)
    try officer.record(.loss) { sheet in
      sheet.name(.card(110), .payer)
      sheet.add(.paid, 1, from: .card(110), to: .card(111))
    }
    #expect(try new(watcher, of: 110).isEmpty)
    try officer.record(.loss) { $0.add(.paid, 1, to: .card(110)) }
    #expect(try new(watcher, of: 110).count == 1)
  }

  @Test func `is told of what an amendment or a case adds, once`() throws {
    let call = try officer.record(.tip) { $0.name(.card(112)) }.call
    let early = try officer.record(.consultation) { $0.name(.card(113)) }.call
    try watch(112)
    try watch(113)
    try officer.session.run(#"select api.amend_call(\#(call), '{"note": "x"}')"#)
    try amend(call, [.card(112), .card(114)])
    #expect(try new(watcher, of: 112).isEmpty)
    try amend(call, [.card(112), .card(113)])
    try amend(call, [.card(113), .card(114)])
    #expect(try new(watcher, of: 113).map(\.call) == [call])
    let number = try officer.record(.loss) { _ in }.caseNumber
    for _ in 0..<2 { try officer.session.run("select api.attach_call(\(early), \(number))") }
    #expect(try new(watcher, of: 113).map(\.call) == [early])
  }

  private func amend(_ call: String, _ identifiers: [Identifier]) throws {
    let parts = identifiers.map { identifier -> JSONValue in
      [
        "kind": "bank_card", "canonical": .string(identifier.canonical), "role": "payee",
        "said": "x",
      ]
    }
    let patch: JSONValue = ["identifiers": .array(parts)]
    try officer.session.run("select api.amend_call(\(call), \(patch.text)::jsonb)")
  }

  @Test func `is new until it is looked at, and told of once`() throws {
    let person = try Desk.investigator()
    try watch(115, as: person)
    for _ in 0..<2 { try officer.record(.tip) { $0.name(.card(115)) } }
    #expect(try Greeting(person.session).newSightings == 2)
    try person.watches.beTold()
    #expect(try Greeting(person.session).newSightings == 0)
    try officer.record(.tip) { $0.name(.card(115)) }
    #expect(try Greeting(person.session).newSightings == 1)
    func counts() throws -> [Int] {
      let row = try person.watches.list(isOfDesk: false, limit: 9)[0].decode(
        String.self, String.self, String.self, Instant.self, String?.self, Int.self, Int.self)
      return [row.5, row.6]
    }
    #expect(try counts() == [3, 3])
    #expect(try counts() == [0, 3] && Greeting(person.session).newSightings == 0)
  }

  @Test func `is watched once by a person, and no more when she ends it`() throws {
    let person = try Desk.investigator()
    let first = try person.watches.start("6222000000000116", note: "why")
    let again = try person.watches.start("6222 0000 0000 0116", note: nil)
    #expect(again?["note"] == "why" && again?["since"] == first?["since"])
    try officer.record(.tip) { $0.name(.card(116)) }
    _ = try person.watches.end("6222-0000-0000-0116")
    try officer.record(.tip) { $0.name(.card(116)) }
    #expect(try new(person, of: 116).count == 1)
    #expect(try person.watches.list(isOfDesk: false, limit: 9).isEmpty)
    #expect(refusal { _ = try person.watches.end("6222000000000116") }?.rule == "watch_none")
  }

  @Test(arguments: [
    ("96110", "account_official"), ("你好", "watch_what"), ("", "watch_what"),
  ])
  func `is a number that can be one`(typed: String, rule: String) {
    #expect(refusal { _ = try watcher.watches.start(typed, note: nil) }?.rule == rule)
  }

  @Test func `is told of a group of calls as of each, and of none that was refused`() throws {
    try watch(117)
    let entries = (0..<5).map { _ in
      Recorder.Entry(
        sheet: officer.sheet(.tip) { $0.name(.card(117)) },
        contentHash: String(repeating: "0", count: 64))
    }
    for answer in try Recorder.recordAll(entries, in: officer.session) { _ = try answer.get() }
    #expect(try new(watcher, of: 117).count == 5)
    let bad = refusal {
      try officer.record(.tip) { sheet in
        sheet.name(.card(117))
        sheet.caseNumber = "800-0000-0008"
      }
    }
    #expect(bad?.rule == "case_unknown")
    #expect(try new(watcher, of: 117).isEmpty)
  }
}
