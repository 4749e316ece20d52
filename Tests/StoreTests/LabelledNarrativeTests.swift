import Domain
import JSON
import Postgres
import Store
import Support
import Testing

@Suite(.scratchDatabase) struct `The cases to learn from` {
  private let officer: Person
  private var models: TacticModels { TacticModels(officer.session) }

  init() throws { officer = try Person.atOwnDesk().person }

  private func labelled(_ models: TacticModels) throws -> [[String]] {
    try models.labelled(before: nil, limit: 100).map { row throws(PostgresError) in
      let (call, tactic, words) = try row.decode(String.self, String.self, String.self)
      return [call, tactic, words]
    }
  }

  @Test func `are calls of the own desk whose tactic was given, with what they told`() throws {
    let told = try officer.record(.loss) { sheet in
      sheet.narrative = "李甲甲说13912345678来电"
      sheet.caller = .init(phone: "13912345678", name: "李甲甲", relation: .oneself)
      sheet.tactic = .init(code: "T0802", isGiven: true)
      sheet.elements.pretext = "欠费"
      sheet.elements.claimedIdentity = "民警"
      sheet.elements.phrases = ["安全账户", "保密"]
      sheet.elements.apps = ["云会议"]
    }
    try officer.record(.loss) { $0.tactic = .init(code: "T08", isGiven: false) }
    try officer.record(.loss) { $0.narrative = nil }
    try officer.record(.notFraud) { $0.narrative = "不是诈骗" }
    try Person(unit: "310000").record(.loss) { $0.narrative = "别台" }
    let words = "李某说139****5678来电\n民警\n欠费\n安全账户\n保密\n云会议"
    #expect(try labelled(models) == [[told.call, "T0802", words]])
    #expect(try labelled(TacticModels(Person(unit: "000000").session)).isEmpty)
  }

  @Test func `come page by page, the newest first, each page audited`() throws {
    let calls = try (0..<5).map { count in
      try officer.record(.loss) { $0.narrative = "第\(count)起" }.call
    }
    var pages: [[String]] = []
    while true {
      let rows = try models.labelled(before: pages.last?.last, limit: 2)
      if rows.isEmpty { break }
      pages.append(try rows.map { row throws(PostgresError) in try row.decode(String.self) })
    }
    #expect(pages == [[calls[4], calls[3]], [calls[2], calls[1]], [calls[0]]])
    let audited = try ScratchDatabase.current.session().run(
      """
      select count(*) from desk110.audit
      where actor = \(officer.session.user) and action = 'tactic.read'
      """)
    #expect(try audited[0].decode(Int.self) == 4)
    #expect(refusal { _ = try models.labelled(before: "x", limit: 1) }?.rule == "call_unknown")
  }
}
