import Domain
import JSON
import Postgres
import Store
import Support
import Synchronization
import Testing

@Suite(.scratchDatabase) struct `Two officers who stop one account` {
  private func loss(_ person: Person, to tail: Int) throws {
    try person.record(.loss) { sheet in
      sheet.caller = .init(phone: "13900000043", name: "李某人", relation: .oneself)
      sheet.victim.idNumber = "110102196501010022"
      sheet.narrative = "转账"
      let from = Identifier.card(tail + 500_000)
      sheet.identifiers = [
        .init(identifier: .card(tail), role: .payee, holder: "王虚构", bank: "工商银行"),
        .init(identifier: from, role: .payer, bank: "建设银行"),
      ]
      sheet.add(.paid, 100, from: from, to: .card(tail))
      sheet.money[0].at = Instant("2026-11-10T09:50:00+08:00")
    }
  }

  private static func request(_ tail: Int, of person: Person) throws -> String? {
    try person.ask(
      "select api.request_stop(\([Identifier.card(tail).canonical]), null, '{}') ->> 'stop'")
  }

  /// Has two people do the same at the same moment, and answers what each was refused by.
  private func race(
    _ people: [Person], _ body: @escaping @Sendable (Person) throws -> Void
  ) throws -> [String?] {
    let outcomes = Mutex<[String?]>([])
    let database = try ScratchDatabase.current
    let work = try people.map(\.session.user).map { login in
      try Aside {
        let person = Person(session: try database.session(user: login))
        let refused = refusal { try body(person) }
        outcomes.withLock { $0.append(refused?.rule ?? refused?.state) }
      }
    }
    for aside in work { try aside.join() }
    return outcomes.withLock { $0 }
  }

  @Test func `have one request, whichever desk they are at`() throws {
    let people = [try Person(), try Person(unit: "310000")]
    for turn in 1...8 {
      for person in people { try loss(person, to: turn) }
      let outcomes = try race(people) { _ = try Self.request(turn, of: $0) }
      #expect(Set(outcomes) == [nil, "stop_requested"] && outcomes.count == 2)
    }
  }

  @Test func `execute it once, and it is in the ledger once`() throws {
    let people = [try Person(), try Person()]
    for turn in 11...18 {
      try loss(people[0], to: turn)
      let stop = try #require(try Self.request(turn, of: people[0]))
      try people[0].session.run("select api.submit_stop(\(stop), null)")
      let outcomes = try race(people) { person in
        try person.session.run("select api.execute_stop(\(stop), '{\"fen\": 700}')")
      }
      #expect(Set(outcomes) == [nil, "stop_executed"])
      let rows = try ScratchDatabase.current.session().run(
        """
        select count(*), sum(m.amount_fen)::bigint from desk110.money m
        join desk110.identifier i on i.id = m.to_identifier_id
        where m.kind = 'stopped' and i.canonical = \(Identifier.card(turn).canonical)
        """)
      let (entries, fen) = try rows[0].decode(Int.self, Int.self)
      #expect(entries == 1 && fen == 700)
    }
  }

  @Test func `freeze it once`() throws {
    let people = [try Person(), try Person(unit: "310000")]
    for turn in 21...28 {
      for person in people { try loss(person, to: turn) }
      let outcomes = try race(people) { person in
        try person.session.run(
          """
          select api.freeze_account(\([Identifier.card(turn).canonical]), null,
            '{"filed_number": "1", "fen": 5}')
          """)
      }
      #expect(Set(outcomes) == [nil, "freeze_in_force"])
    }
  }

  @Test func `are told so where the second saw the account before the first`() throws {
    let (first, second) = (try Person(), try Person(unit: "310000"))
    for person in [first, second] { try loss(person, to: 31) }
    try second.session.runScript("begin isolation level repeatable read; select api.hello()")
    _ = try Self.request(31, of: first)
    let refused = refusal { _ = try Self.request(31, of: second) }
    try second.session.runScript("rollback")
    #expect(refused?.rule == "stop_order_attempt_unique")
  }
}
