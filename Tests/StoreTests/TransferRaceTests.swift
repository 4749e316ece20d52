import Domain
import JSON
import Postgres
import Store
import Support
import Synchronization
import Testing

@Suite(.scratchDatabase) struct `Two investigators of one desk` {
  private let fraudCase: String
  private let people: [Person]

  init() throws {
    let (officer, unit) = try Person.atOwnDesk()
    let recorded = try officer.record(.loss) { $0.add(.paid, 100, to: .card(301)) }
    fraudCase = try #require(recorded.caseNumber)
    people = try (0..<2).map { _ in
      Person(session: try ScratchDatabase.person("investigator", unit: unit))
    }
  }

  private static func row(_ to: Int) -> String {
    let account = { (tail: Int) in
      #"{"kind": "bank_card", "canonical": "\#(Identifier.card(tail).canonical)"}"#
    }
    return """
      {"from": \(account(301)), "to": \(account(to)), "fen": 100, "reference": "R\(to)",
        "at": "2026-11-10T10:00:00+08:00"}
      """
  }

  /// Has both do the same at the same moment, and answers what each was told.
  private func race(_ body: @escaping @Sendable (Person) throws -> String?) throws -> [String?] {
    let answers = Mutex<[String?]>([])
    let database = try ScratchDatabase.current
    let work = try people.map(\.session.user).map { login in
      try Aside {
        let answer = try body(Person(session: try database.session(user: login)))
        answers.withLock { $0.append(answer) }
      }
    }
    for aside in work { try aside.join() }
    return answers.withLock { $0 }
  }

  private var transfers: Int {
    get throws {
      try people[0].session.run(
        "select 1 from api.list_transfers(null, \(fraudCase), null, 1000)"
      ).count
    }
  }

  @Test func `who tell one transfer at once record it once`() throws {
    let fraudCase = fraudCase
    let row = Self.row(302)
    let answers = try race { person in
      try person.ask("select api.add_transfer(\(row)::jsonb, \(fraudCase)) ->> 'status'")
    }
    #expect(Set(answers) == ["recorded", "known"])
    #expect(try transfers == 1)
  }

  @Test func `who import one statement at once record each row once`() throws {
    let fraudCase = fraudCase
    let rows = "[\((400..<700).map(Self.row).joined(separator: ","))]"
    let account = #"{"kind": "bank_card", "canonical": "\#(Identifier.card(301).canonical)"}"#
    let counts = try race { person in
      let statement = try person.ask(
        """
        select api.begin_statement(\(account)::jsonb, \(fraudCase), repeat('c', 64)) ->> 'statement'
        """)
      return try person.ask(
        """
        select count(*) filter (where known) from api.record_transfers(\(statement), \(rows)::jsonb) known
        """)
    }
    #expect(Set(counts) == ["0", "300"])
    #expect(try transfers == 300)
  }

  @Test func `never see a table of transfers`() throws {
    for person in people {
      #expect(throws: PostgresError.self) {
        try person.session.run("select id from desk110.transfer")
      }
    }
  }
}
