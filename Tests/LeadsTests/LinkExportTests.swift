import Domain
import JSON
import Leads
import Postgres
import Store
import Support
import Testing

@Suite(.scratchDatabase) struct `An export of what is tied` {
  private let desk: Desk

  init() throws { desk = try Desk() }

  private func export(
    _ card: Int, hops: Int = 1, limit: Int = 100, by asker: Desk? = nil
  ) throws -> JSONValue? {
    try LinkExports((asker ?? desk).session).account(
      AccountQuestion(Identifier.card(card).canonical), hops: hops, limit: limit, format: "csv")
  }

  private func identifiers(_ graph: JSONValue?) -> [String] {
    (graph?["nodes"]?.asArray ?? []).compactMap { $0["identifier"]?.asString }
  }

  @Test func `tells of cases of another desk how many they are, and no more`() throws {
    let own = try desk.record(.loss) { sheet in
      sheet.name(.card(1))
      sheet.name(.card(2))
    }
    let other = try Desk(unit: "110105").record(.loss, at: "2026-11-12T10:00:00+08:00") { sheet in
      sheet.name(.card(1))
      sheet.name(.card(2))
      sheet.narrative = "a secret of theirs"
    }
    let graph = try #require(try export(1))
    let link = try #require(graph["links"]?[0])
    #expect(link["cases"] == 2 && link["calls"] == 2)
    #expect(link["own_cases"] == .array([.string(try #require(own.caseNumber))]))
    #expect(!graph.text.contains(try #require(other.caseNumber)))
    #expect(!graph.text.contains("secret"))
    #expect(graph["nodes"]?[0]?["cases"] == 2)
  }

  @Test func `has no account of a victim, and none of its money`() throws {
    try desk.record(.loss) { sheet in
      sheet.name(.card(11))
      sheet.name(.card(12), .payer)
      sheet.add(.paid, 100, from: .card(12), to: .card(11))
    }
    let graph = try #require(try export(11))
    #expect(identifiers(graph) == [Identifier.card(11).canonical])
    #expect(graph["nodes"]?[0]?["paid_fen"] == 10_000 && graph["links"] == [])
    #expect(try export(12) == nil)
  }

  @Test func `goes as many steps as asked, and tells how many it left out`() throws {
    for place in 21...23 {
      try desk.record(.loss) { sheet in
        sheet.name(.card(place))
        sheet.name(.card(place + 1))
      }
    }
    let cards = (21...24).map { Identifier.card($0).canonical }
    #expect(try identifiers(export(21)) == Array(cards[..<2]))
    #expect(try identifiers(export(21, hops: 3)) == cards)
    let cut = try export(22, hops: 3, limit: 2)
    #expect(identifiers(cut).count == 2 && cut?["left_out"] == 1)
    #expect(try export(21, hops: 3)?["links"]?.asArray?.count == 3)
  }

  @Test func `is refused of an official number, and of nothing known tells nothing`() throws {
    try desk.record(.tip) { $0.name(.official, .contact) }
    let refused = refusal {
      _ = try LinkExports(desk.session).account(
        AccountQuestion("96110"), hops: 1, limit: 9, format: "csv")
    }
    #expect(refused?.rule == "account_official")
    #expect(try export(99) == nil)
    let ring = try #require(Number("60000000004", of: .ring))
    #expect(try LinkExports(desk.session).ring(ring, limit: 9, format: "csv") == nil)
  }

  @Test func `leaves an audit row, and is not for a commander`() throws {
    try desk.record(.loss) { $0.name(.card(31)) }
    _ = try export(31)
    let maker = try ScratchDatabase.current.session()
    let rows = try maker.run(
      """
      select detail ->> 'format', (detail ->> 'nodes')::integer from desk110.audit
      where action = 'account.export' and actor = \(desk.login) order by at desc limit 1
      """)
    let (format, nodes) = try #require(rows.first).decode(String.self, Int.self)
    #expect(format == "csv" && nodes == 1)
    #expect(refusal { _ = try export(31, by: Desk("commander")) }?.isOfRights == true)
  }
}
