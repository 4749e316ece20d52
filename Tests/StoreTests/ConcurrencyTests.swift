import Domain
import JSON
import Postgres
import Store
import Support
import Testing

@Suite(.scratchDatabase) struct `Two desks at once` {
  @Test func `record the same accounts in opposite order, and neither loses a call`() throws {
    let accounts = Array(100..<140)
    try together([accounts, accounts.reversed()]) { person, order, turn in
      try person.record(.tip) { sheet in
        for account in order { sheet.name(.card(turn * 1000 + account)) }
      }
    }
    let session = try ScratchDatabase.current.session()
    let rows = try session.run(
      """
      select count(*), count(distinct i.canonical)
      from desk110.mention m
      join desk110.identifier i on i.id = m.identifier_id and i.canonical < '6222000000100000'
      """)
    let (mentions, identifiers) = try rows[0].decode(Int.self, Int.self)
    #expect(mentions == 20 * 40 * 2 && identifiers == 20 * 40)
  }

  @Test func `may group calls that name the same accounts in opposite order`() throws {
    let orders = [Array(200..<264), Array((200..<264).reversed())]
    try together(orders, turns: 4) { person, order, turn in
      let entries = order.map { account in
        Recorder.Entry(
          sheet: person.sheet(.tip) { $0.name(.card(100_000 + turn * 1000 + account)) },
          contentHash: String(repeating: "0", count: 64))
      }
      var recorded = 0
      let recorder = Recorder(person.session) { _, answers in
        for answer in answers { if case .success = answer { recorded += 1 } }
      }
      for start in stride(from: 0, to: 64, by: 16) {
        try recorder.send(Array(entries[start..<start + 16]))
      }
      try recorder.settle()
      #expect(recorded == 64)
    }
  }

  @Test func `may record all or none of calls that name the same accounts in opposite order`()
    throws
  {
    let orders = [Array(300..<500), Array((300..<500).reversed())]
    try together(orders, turns: 2) { person, order, turn in
      let entries = order.map { account in
        Recorder.Entry(
          sheet: person.sheet(.tip) { $0.name(.card(200_000 + turn * 1000 + account)) },
          contentHash: String(repeating: "0", count: 64))
      }
      let answers = try Recorder.recordAll(entries, in: person.session)
      for answer in answers { _ = try answer.get() }
    }
  }

  @Test func `that send one sheet at the same time record one call`() throws {
    let sheets = try {
      let person = try Person(); return (0..<20).map { _ in person.sheet(.loss) }
    }()
    let login = try Person().session.user
    let database = try ScratchDatabase.current
    let senders = try (0..<2).map { _ in
      try Aside {
        let calls = Calls(try database.session(user: login))
        for sheet in sheets {
          _ = try calls.record(sheet, contentHash: String(repeating: "0", count: 64))
        }
      }
    }
    for sender in senders { try sender.join() }
    let rows = try database.session().run(
      """
      select count(*), count(distinct case_id) from desk110.call where officer = \(login)
      """)
    let (calls, cases) = try rows[0].decode(Int.self, Int.self)
    #expect(calls == 20 && cases == 20)
  }

  @Test func `that tell how one case ends leave one set of call-backs`() throws {
    let officer = try Person()
    let number = try officer.caseNumber(officer.record(.dissuasion).caseNumber)
    let (database, login) = (try ScratchDatabase.current, officer.session.user)
    let tellers = try (0..<4).map { _ in
      try Aside {
        let cases = Cases(try database.session(user: login))
        for _ in 0..<5 {
          _ = try cases.dissuade(
            number, Attempt(.init(channel: .phone, result: .persuadedBefore)))
        }
      }
    }
    for teller in tellers { try teller.join() }
    let document = try officer.cases.show(number)
    #expect(document?["dissuasion"]?.asArray?.count == 20)
    #expect(document?["followups"]?.asArray?.count == 2)
  }

  private func together(
    _ orders: [[Int]], turns: Int = 20,
    _ work: @escaping @Sendable (Person, [Int], Int) throws -> Void
  ) throws {
    let database = try ScratchDatabase.current
    let logins = try orders.map { _ in try Person().session.user }
    let threads = try zip(orders, logins).map { order, login in
      try Aside {
        let person = Person(session: try database.session(user: login))
        for turn in 0..<turns { try work(person, order, turn) }
      }
    }
    for thread in threads { try thread.join() }
  }
}
