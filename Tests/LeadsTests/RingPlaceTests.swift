import Domain
import JSON
import Leads
import Postgres
import Store
import Support
import Testing

@Suite(.scratchDatabasePerTest) struct `A place in the rings` {
  let investigator: Session
  let maker: Session
  let desk: Desk

  init() throws {
    desk = try Desk()
    investigator = try ScratchDatabase.person("investigator", unit: "110102")
    maker = try ScratchDatabase.current.session()
  }

  private func name(_ cards: Int..., app: String? = nil) throws {
    try desk.record(.loss) { sheet in
      for card in cards { sheet.name(.card(card)) }
      if let app { sheet.elements.apps = [app] }
    }
  }

  private func build() throws -> JSONValue { try RingBuild(investigator).perform(isWhole: false) }

  private func place(_ canonical: String) throws -> JSONValue? {
    try maker.run(
      """
      select desk110.ring_place(i.id)::text from desk110.identifier i
      where i.canonical = \(canonical)
      """
    ).first?.decode(String?.self).map { try JSONValue(parsing: $0) }
  }

  private func place(_ card: Int) throws -> JSONValue? {
    try place(Identifier.card(card).canonical)
  }

  private func shown(_ text: String?, limit: Int = 500) throws -> JSONValue? {
    let number = try #require(text.flatMap { Number($0, of: .ring) })
    return try RingList(investigator).show(number, limit: limit)
  }

  @Test func `is in the core or at the edge of a ring, at its rank there, that of a hub, or none`()
    throws
  {
    for _ in 0..<3 { try name(1, 2) }
    try name(1, 3, 4)
    try name(5)
    for other in 0..<30 { try name(700, 800 + other) }
    _ = try build()
    let first = try #require(try place(1))
    #expect(first["place"] == "core" && first["rank"] == 1 && first["cases"] == 4)
    #expect(first["size"] == 4 && first["ring_cases"] == 4 && first["hub"] == false)
    #expect(try place(2)?["rank"] == 2)
    let edge = try #require(try place(4))
    #expect(edge["place"] == "edge" && edge["rank"] == 3 && edge["cases"] == 1)
    #expect(edge["ring"] == first["ring"])
    #expect(try place(700) == ["hub": true, "cases": 30])
    #expect(try place(5) == nil && place(801) == nil)
  }

  /// Two gangs of three cards in six cases each, and one card that some of both name.
  private func sellTwice() throws {
    for gang in [10, 20] {
      for round in 0..<6 {
        let (one, other) = (gang + round % 3, gang + (round + 1) % 3)
        if round < 5 - gang / 10 { try name(one, other, 99) } else { try name(one, other) }
      }
    }
  }

  @Test func `is in one ring of those that a card stands in, and both tell of it`() throws {
    try sellTwice()
    #expect(try build()["rings"] == 2)
    let own = try #require(try place(99)?["ring"]?.asString)
    let other = try #require(try place(20)?["ring"]?.asString)
    #expect(try place(10)?["ring"]?.asString == own && own != other)
    let card = JSONValue.string(Identifier.card(99).canonical)
    func joint(in ring: String) -> JSONValue {
      [["identifier": card, "kind": "bank_card", "ring": .string(ring)]]
    }
    #expect(try shown(own)?["joints"] == joint(in: other))
    #expect(try shown(other)?["joints"] == joint(in: own))
    #expect(try RingBuild(investigator).perform(isWhole: true)["written"] == 0)
  }

  @Test func `is not given by the name of an app, which has its place by its cases`() throws {
    for _ in 0..<3 { try name(1, 2, app: "甲乙助手") }
    for _ in 0..<2 { try name(11, 12, app: "甲乙助手") }
    for other in 0..<4 { try name(30 + other, app: "丙丁会议") }
    try name(30, app: "丙丁会议")
    #expect(try build()["rings"] == 2)
    #expect(try place("甲乙助手")?["ring"] == place(1)?["ring"])
    #expect(try place("丙丁会议") == nil && place(30) == nil)
    #expect(try place(1)?["ring"] != place(11)?["ring"])
  }

  @Test func `has its bridges told though not all of the ring is`() throws {
    for gang in [10, 20] {
      for round in 0..<3 { try name(gang + round, gang + (round + 1) % 3) }
    }
    for _ in 0..<2 { try name(10, 20) }
    #expect(try build()["rings"] == 1)
    let number = try #require(try listed())
    let whole = try #require(try shown(number))
    #expect(whole["bridges"] == 1 && whole["ties_whole"] == true && whole["bonds"] == nil)
    #expect(whole["ties"]?[0]?["bridge"] == true && whole["ties"]?[1]?["bridge"] == false)
    let part = try #require(try shown(number, limit: 2))
    #expect(part["bridges"] == 1 && part["ties_whole"] == false && part["bonds"] == nil)
    #expect(part["ties"]?.asArray?.map { $0["bridge"] } == [true])
    #expect(part["ties"]?[0]?["cases"] == 2)
  }

  private func listed() throws -> String? {
    try RingList(investigator).list([:], by: .cases, limit: 1).first?["ring"]?.asString
  }

  @Test func `is not written of what is no ring or no identifier`() throws {
    for line in ["1, 77", "987654, 1"] {
      let refused = refusal {
        try investigator.transaction {
          _ = try investigator.run("select api.begin_ring_build(true)")
          try investigator.runScript(
            """
            insert into pg_temp.ring_told values (1, 1, 1, 1);
            insert into pg_temp.ring_written values (\(line), 1, true);
            select api.finish_ring_build('{"whole": true, "ties": 0, "identifiers": 0, "rings": 0,
              "members": 0, "hubs": 0, "lists": 0}')
            """)
        }
      }
      #expect(refused?.rule == "ring_build_unsound")
    }
  }
}
