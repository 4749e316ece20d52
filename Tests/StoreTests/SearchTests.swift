import Domain
import JSON
import Postgres
import Store
import Support
import Testing

@Suite(.scratchDatabase) struct `A search` {
  let officer: Person
  var searches: Searches { Searches(officer.session) }

  init() throws { officer = try Person.atOwnDesk().person }

  @discardableResult
  private func told(_ narrative: String) throws -> String {
    try officer.record(.consultation) { $0.narrative = narrative }.call
  }

  private func found(
    _ query: String, by person: Person? = nil, limit: Int = 20,
    _ write: (inout CallFilter) -> Void = { _ in }
  ) throws -> [String] {
    var filter = CallFilter()
    write(&filter)
    let answer = try Searches((person ?? officer).session).find(query, filter, limit: limit)
    return answer?["calls"]?.asArray?.compactMap { $0["call"]?.asString } ?? []
  }

  @Test(arguments: [
    "转账", "轉賬", "账", "转 账", "转，账", "安全账户", "zoom", "ZOOM", "ｚｏｏｍ", "转账 ZOOM", "\"转账到 安全账户\"",
    "“转账到 安全账户”", "转账 -验证码", "转账　安全", "５万元", "转账到安全账户zoom",
  ])
  func `finds a text by any form of its words`(query: String) throws {
    let call = try told("对方让我轉賬到「安全账\n户」，Zoom 会议里共享屏幕，5万元")
    try told("与此无关")
    #expect(try found(query) == [call])
  }

  @Test(arguments: [
    "转账 不在", "转账 -安全", "转账 -转账", "账户完毕", "\"安全 转账\"", "%", "转_到", "转%户", "户转", "''", "\\",
    "转账';drop",
  ])
  func `finds none by what is not there`(query: String) throws {
    try officer.record(.consultation) {
      $0.narrative = "对方让我转账到安全账户"
      $0.note = "完毕"
    }
    let calls = try? found(query)
    #expect(calls ?? [] == [])
  }

  @Test func `takes the signs of patterns for themselves`() throws {
    let percent = try told("每天返利5%，下载app_pro")
    try told("每天返利500元，下载appxpro")
    #expect(try found("5%") == [percent])
    #expect(try found("app_pro") == [percent])
  }

  @Test(arguments: [
    ("", "search_empty"), ("，。！", "search_empty"), ("-转账", "search_empty"),
    (String(repeating: "转账", count: 50_000), "search_length"),
    ("转\u{1B}[2J账", "search_control"), ("转\u{7}账", "search_control"),
    ((0...20).map { "词\($0)" }.joined(separator: " "), "search_words"),
  ])
  func `that is none is refused`(query: String, rule: String) throws {
    #expect(refusal { _ = try found(query) }?.rule == rule)
    #expect(throws: PostgresError.self) { try found("转\0账") }
  }

  @Test func `looks at notes, pretexts, phrases, claimed identities and apps too`() throws {
    let call = try officer.record(.loss) { sheet in
      sheet.note = "备注甲"
      sheet.elements.pretext = "借口乙"
      sheet.elements.phrases = ["原话丙"]
      sheet.elements.claimedIdentity = "身份丁"
      sheet.elements.apps = ["应用戊"]
    }.call
    for word in ["备注甲", "借口乙", "原话丙", "身份丁", "应用戊"] { #expect(try found(word) == [call]) }
    #expect(try found("乙原") == [])
  }

  @Test func `finds nothing by what lists mask`() throws {
    let call = try officer.record(.loss) { sheet in
      sheet.caller = .init(phone: "13900007755", name: "赵测试")
      sheet.victim.name = "钱样本"
      sheet.narrative =
        "赵测试与钱样本，13900007755，11010119900307721X，从6228 4800 0000 0000 017转到622200000000088"
      sheet.note = "另有139 0000 7755，即１３９００００７７５５"
      sheet.identifiers = [.init(identifier: .card(88), role: .payee)]
    }.call
    for secret in [
      "赵测试", "测试", "样本", "13900007755", "139 0000 7755", "0000775", "19900307",
      "11010119900307721x",
      "6228480000", "00000000017",
    ] {
      #expect(try found(secret) == [], "\(secret)")
    }
    #expect(try found("赵某") == [call])
    #expect(try found("139****7755") == [call])
    #expect(try searches.find("赵某")?.text.contains("测试") == false)
  }

  @Test func `is of the own desk, for those who read calls`() throws {
    let call = try told("独一无二的话")
    #expect(try found("独一无二") == [call])
    for unit in ["110102", "310000"] {
      #expect(try found("独一无二", by: Person(unit: unit)) == [])
    }
    let other = try Person(unit: "310000")
    let theirs = try other.record(.tip) { $0.narrative = "独一无二的话" }.call
    #expect(try found("独一无二", by: other) == [theirs])
    #expect(try found("独一无二") == [call])
    for duty in ["commander", "auditor", "admin", "security"] {
      let person = try Person(duty)
      #expect(refusal { _ = try found("独一无二", by: person) }?.state == "42501")
    }
  }

  @Test func `finds an amended call by its new words alone`() throws {
    let call = try told("原来的说法")
    #expect(try found("原来的说法") == [call])
    try officer.amend(call, ["narrative": "后来的讲法"])
    #expect(try found("原来的说法") == [])
    #expect(try found("后来的讲法") == [call])
    try officer.amend(call, ["narrative": .null])
    #expect(try found("后来的讲法") == [])
  }

  @Test func `finds what becomes a name or a lead no more, or again`() throws {
    let call = try officer.record(.loss) { $0.narrative = "孙测试转到13900008877" }.call
    #expect(try found("孙测试") == [call])
    #expect(try found("13900008877") == [])
    try officer.amend(call, ["victim": ["name": "孙测试"]])
    #expect(try found("孙测试") == [])
    try officer.amend(
      call,
      [
        "identifiers": [
          ["kind": "phone", "canonical": "13900008877", "said": "13900008877", "role": "contact"]
        ]
      ])
    #expect(try found("13900008877") == [call])
  }

  @Test func `is narrowed by its filters`() throws {
    let loss = try officer.record(.loss, at: "2026-11-10T23:59:59+08:00") { sheet in
      sheet.narrative = "共同的词"
      sheet.tactic = .init(code: "T0801", isGiven: true)
      sheet.add(.paid, 150)
    }
    let tip = try officer.record(.tip, at: "2026-11-11T00:00:00+08:00") {
      $0.narrative = "共同的词"
      $0.tactic = .init(code: "T01", isGiven: true)
    }.call
    let midnight = Instant("2026-11-11T00:00:00+08:00")
    #expect(try found("共同") == [tip, loss.call])
    #expect(try found("共同", limit: 1) == [tip])
    #expect(try found("共同") { $0.kind = .loss } == [loss.call])
    #expect(try found("共同") { $0.tactic = "T08" } == [loss.call])
    #expect(try found("共同") { $0.tactic = "T0802" } == [])
    #expect(try found("共同") { $0.to = midnight } == [loss.call])
    #expect(try found("共同") { $0.from = midnight } == [tip])
    #expect(try found("共同") { $0.min = Fen(15_000) } == [loss.call])
    #expect(try found("共同") { $0.min = Fen(15_001) } == [])
    #expect(try found("共同") { $0.officer = officer.session.user } == [tip, loss.call])
    #expect(try found("共同") { $0.officer = "nobody" } == [])
    let number = try officer.caseNumber(loss.caseNumber)
    #expect(try found("共同") { $0.fraudCase = number } == [loss.call])
    #expect(try found("不同") { $0.fraudCase = number } == [])
    let foreign = try officer.caseNumber(Person(unit: "310000").record(.loss).caseNumber)
    #expect(try found("共同") { $0.fraudCase = foreign } == [])
  }

  @Test func `leaves an audit row that tells how many, and not which words`() throws {
    try told("审计用的话")
    _ = try found("审计用 -不在") { $0.kind = .consultation }
    let detail = try ScratchDatabase.current.session().run(
      """
      select detail::text from desk110.audit
      where actor = \(officer.session.user) and action = 'call.search'
      """)
    let rows = try detail.map { row in try JSONValue(parsing: row.decode(String.self)) }
    #expect(
      rows == [["kind": "consultation", "words": 2, "found": 1, "more": false]])
    try officer.session.runScript("begin")
    _ = try found("审计用")
    try officer.session.runScript("rollback")
    let after = try ScratchDatabase.current.session().run(
      "select from desk110.audit where actor = \(officer.session.user) and action = 'call.search'")
    #expect(after.count == 1)
  }
}
