import Domain
import JSON
import Leads
import Postgres
import Store
import Support
import Testing

@Suite(.scratchDatabasePerTest) struct `The rings of the installation` {
  let investigator: Session
  let desk: Desk

  init() throws {
    desk = try Desk()
    investigator = try ScratchDatabase.person("investigator", unit: "110102")
  }

  private func build(isWhole: Bool = false) throws -> JSONValue {
    try RingBuild(investigator).perform(isWhole: isWhole)
  }

  private func listed(by order: RingSorting = .cases) throws -> [JSONValue] {
    try RingList(investigator).list([:], by: order, limit: 100)
  }

  private func shown(_ number: String?, limit: Int = 500) throws -> JSONValue? {
    let number = try #require(number.flatMap { Number($0, of: .ring) })
    return try RingList(investigator).show(number, limit: limit)
  }

  /// A case that names some cards.
  @discardableResult
  private func name(
    _ cards: Int..., holder: String? = nil, at time: String = "2026-11-10T10:00:00+08:00"
  ) throws -> Recorded {
    try desk.record(.loss, at: time) { sheet in
      for card in cards { sheet.name(.card(card), holder: holder) }
    }
  }

  @Test func `are none of an empty log, of one case, and of hubs alone`() throws {
    #expect(try build()["rings"] == 0)
    try name(1, 2, 3)
    #expect(try build()["rings"] == 0)
    for place in 0..<31 { try name(500, 501, 600 + place) }
    let facts = try build()
    #expect(facts["rings"] == 0 && facts["hubs"] == 2)
    #expect(try listed() == [])
  }

  @Test func `tell members, ties, hubs and what was paid`() throws {
    try name(1, 2)
    try desk.record(.loss) { sheet in
      sheet.name(.card(1))
      sheet.name(.card(2))
      sheet.name(.phone("13900000003"), .contact)
      sheet.add(.paid, 100, to: .card(1))
      sheet.name(.card(90), .payer)
      sheet.name(.official, .neutral)
    }
    for place in 0..<30 { try name(700, place < 2 ? 1 : 800 + place) }
    #expect(try build()["rings"] == 1)
    let ring = try #require(try listed().first)
    #expect(ring["size"] == 3 && ring["core"] == 2 && ring["cases"] == 4)
    #expect(ring["paid_fen"] == 10_000 && ring["tactics"] == ["T08"] && ring["desks"] == ["110102"])
    let page = try #require(try shown(ring["ring"]?.asString))
    #expect(
      page["members"]?.asArray?.map { $0["identifier"] }
        == ["6222000000000001", "6222000000000002", "13900000003"])
    #expect(page["members"]?.asArray?.map { $0["place"] } == ["core", "core", "edge"])
    #expect(page["hubs"]?[0]?["identifier"] == "6222000000000700")
    #expect(page["hubs"]?[0]?["cases"] == 30 && page["hubs"]?[0]?["cases_here"] == 2)
    #expect(page["ties"]?.asArray?.map { $0["cases"] } == [1, 1, 2])
    #expect(page["ties"]?.asArray?.allSatisfy { $0["bridge"] == false } == true)
  }

  @Test func `hold by a holder's name beside a case, and by a way round`() throws {
    try name(1, 2, holder: "甲乙丙")
    try name(11, 12)
    try name(12, 13)
    try name(13, 11)
    try name(21, 22)
    try name(22, 23)
    #expect(try build()["rings"] == 2)
    #expect(try listed(by: .size).map { $0["size"] } == [3, 2])
  }

  @Test func `keep their number as they grow, and are found by that of one they took in`() throws {
    for _ in 0..<2 {
      try name(1, 2, 3)
      try name(11, 12)
    }
    _ = try build()
    let before = try listed(by: .size).map { $0["ring"]?.asString }
    for _ in 0..<2 { try name(3, 11) }
    let facts = try build()
    #expect(facts["whole"] == false && facts["rings"] == 1)
    let ring = try #require(try shown(before[1]))
    #expect(ring["ring"]?.asString == before[0] && ring["asked"]?.asString == before[1])
    #expect(ring["size"] == 5 && ring["became"] != nil)
    #expect(
      Set(ring["history"]?.asArray?.prefix(2).map { $0["event"]?.asString } ?? [])
        == ["grown", "merged"])
    #expect(ring["ties"]?[0]?["bridge"] == true)
  }

  @Test func `fall apart when a case proves no fraud, and say so`() throws {
    let calls = try (0..<2).map { _ in try name(1, 2) }
    _ = try build()
    let number = try listed().first?["ring"]?.asString
    try desk.session.run(#"select api.amend_call(\#(calls[0].call), '{"kind": "not_fraud"}')"#)
    #expect(try build()["rings"] == 0)
    let ended = try #require(try shown(number))
    #expect(ended["ended_at"] != nil && ended["members"] == nil)
    #expect(try shown("600-0000-0004") == nil)
  }

  @Test func `are the same whether all is read or what changed`() throws {
    var dice = Dice(seed: 7)
    var (calls, cases): ([String], [String]) = ([], [])
    var (rings, changes) = (0, 0)
    for _ in 0..<12 {
      for _ in 0..<8 {
        let recorded = try desk.record(dice.chance(25) ? .tip : .loss) { sheet in
          for _ in 0...dice.below(4) {
            let holder = ["甲乙", "丙丁", nil, nil].randomElement(using: &dice) ?? nil
            sheet.name(.card(1 + dice.below(40)), holder: holder)
          }
          if dice.chance(50) {
            sheet.elements.links = ["http://a\(dice.below(9)).example/x"]
          }
        }
        calls.append(recorded.call)
        if let number = recorded.caseNumber { cases.append(number) }
      }
      for _ in 0..<4 {
        let call = calls.randomElement(using: &dice)
        let one = cases.randomElement(using: &dice)
        let other = cases.randomElement(using: &dice)
        let kind: JSONValue = [
          "kind": .string(["tip", "loss", "not_fraud"].randomElement(using: &dice) ?? "tip")
        ]
        for statement: SQL in [
          "select api.amend_call(\(call), \(kind.text)::jsonb)",
          #"select api.amend_call(\#(call), '{"identifiers": null}')"#,
          "select api.attach_call(\(call), \(one))",
          "select api.merge_cases(\(one), \(other))", "select api.unmerge_case(\(one))",
        ].shuffled(using: &dice).prefix(2) {
          // A case merged already, or into itself, is refused.
          _ = try? desk.session.run(statement)
        }
      }
      let facts = try build()
      let before = try listed(by: .size)
      let whole = try build(isWhole: true)
      #expect(whole["written"] == 0)
      for key in ["ties", "identifiers", "rings", "members", "hubs", "lists"] {
        #expect(whole[key] == facts[key], "\(key)")
      }
      #expect(try listed(by: .size) == before)
      rings += facts["rings"]?.asInteger ?? 0
      changes += facts["written"]?.asInteger ?? 0
    }
    #expect(rings > 10 && changes > 50)
  }

  @Test func `are built one at a time, and by whom it is the duty of`() throws {
    try investigator.transaction {
      _ = try investigator.run("select api.begin_ring_build(false)")
      let other = try ScratchDatabase.person("admin")
      #expect(throws: PostgresError.self) { _ = try RingBuild(other).perform(isWhole: false) }
    }
    for duty in ["officer", "commander", "auditor", "security"] {
      let person = try ScratchDatabase.person(duty)
      #expect(throws: PostgresError.self) { _ = try RingBuild(person).perform(isWhole: true) }
      for view: SQL in [
        "select from api.ring_tie", "select from api.ring_kept", "select from api.ring_packed",
      ] {
        #expect(throws: PostgresError.self) { try person.run(view) }
      }
    }
    let forged: SQL = "select api.finish_ring_build('{}')"
    try investigator.run("create temporary table ring_written (identifier_id bigint)")
    #expect(throws: PostgresError.self) { try investigator.run(forged) }
  }

  @Test func `are shown to a commander without a whole number`() throws {
    for _ in 0..<2 { try name(1, 2) }
    _ = try build()
    let text = try #require(try listed().first?["ring"]?.asString)
    let number = try #require(Number(text, of: .ring))
    let commander = try ScratchDatabase.person("commander", unit: "110102")
    let page = try #require(try RingList(commander).show(number, limit: 10))
    #expect(page["size"] == 2 && page["members"]?[0]?["identifier"] == "622200******0001")
    #expect(!page.text.contains("6222000000000001"))
    #expect(page["ties"] == [] && page["bridges"] == .null)
  }

  @Test func `of a hundred thousand answer with the first and how many there are`() throws {
    let maker = try ScratchDatabase.current.session()
    try maker.runScript(Self.hundredThousand)
    #expect(try build()["members"] == 97_434)
    let ring = try #require(try listed().first)
    #expect(ring["size"] == 97_434 && ring["cases"] == 5128)
    let page = try #require(try shown(ring["ring"]?.asString, limit: 20))
    #expect(page["members"]?.asArray?.count == 20 && page["ties_whole"] == false)
    #expect(page["bridges"] == 0)
    #expect(try build()["written"] == 0)
  }

  // Blocks of forty that two cases name, each with two of the next block.
  private static let hundredThousand = """
    set session_replication_role = replica;
    insert into desk110.identifier (id, kind, canonical) overriding system value
      select i, 'bank_card', (6223000000000000 + i)::text from generate_series(1, 97434) i;
    insert into desk110.fraud_case (id, unit_id, root_id, opened_at, opened_by, tactic) overriding system value
      select c, 1, c, now(), session_user, 'T08' from generate_series(1, 5128) c;
    insert into desk110.call (
        id, uuid, unit_id, officer, received_at, kind, case_id, tactic, tactic_given, content_hash)
      overriding system value
      select c, gen_random_uuid(), 1, session_user, now(), 'loss', c, 'T08', true, repeat('0', 64)
      from generate_series(1, 5128) c;
    insert into desk110.mention (call_id, ordinal, unit_id, identifier_id, role, given_role)
      select c, o, 1, (c - 1) / 2 * 38 + o + 1, 'payee', 'payee'
      from generate_series(1, 5128) c, generate_series(0, 39) o;
    """
}
