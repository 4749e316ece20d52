import Domain
import JSON
import Leads
import Postgres
import Store
import Support
import Testing

@Suite(.scratchDatabasePerTest) struct `What is named together with an account` {
  let desk: Desk

  init() throws { desk = try Desk() }

  private func links(_ card: Int, hops: Int, limit: Int = 100) throws -> JSONValue? {
    try RingList(desk.session).links(
      of: "6222 0000 0000 " + String(10_000 + card).suffix(4), hops: hops, limit: limit)
  }

  private func name(_ cards: Int...) throws {
    try desk.record(.loss) { sheet in for card in cards { sheet.name(.card(card)) } }
  }

  /// The last digits of what was found, with the hop.
  private func found(_ document: JSONValue?) -> [String] {
    (document?["links"]?.asArray ?? []).map { link in
      let digits = Int(link["identifier"]?.asString?.suffix(4) ?? "") ?? 0
      return "\(link["hop"]?.asInteger ?? 0):\(digits)"
    }
  }

  @Test func `is followed over one case to three`() throws {
    for card in 1...4 { try name(card, card + 1) }
    #expect(try found(links(1, hops: 1)) == ["1:2"])
    #expect(try found(links(1, hops: 2)) == ["1:2", "2:3"])
    #expect(try found(links(1, hops: 3)) == ["1:2", "2:3", "3:4"])
    #expect(try links(1, hops: 3)?["links"]?[2]?["from"] == "6222000000000003")
    #expect(try links(9, hops: 1) == nil)
  }

  @Test func `goes round in a ring once, and tells of it`() throws {
    try name(1, 2)
    try name(2, 3)
    try name(3, 1)
    try name(1, 2)
    let document = try links(1, hops: 3)
    #expect(found(document) == ["1:2", "1:3"])
    #expect(document?["links"]?[0]?["cases"] == 2)
  }

  @Test func `is no further than a hub, which is told`() throws {
    for card in 0..<31 { try name(50, 100 + card) }
    let document = try links(100, hops: 3)
    #expect(found(document) == ["1:50"] && document?["links"]?[0]?["hub"] == true)
    let hub = try links(50, hops: 1)
    #expect(hub?["hub"] == true && hub?["links"]?.asArray?.count == 30)
  }

  @Test func `is cut at the limit, which is told`() throws {
    try name(1, 2, 3, 4, 5)
    let document = try links(1, hops: 1, limit: 3)
    #expect(found(document).count == 3 && document?["left_out"] == 1)
  }

  @Test func `is nobody's own, official or half heard, and no call that proved no fraud`() throws {
    try desk.record(.loss) { sheet in
      sheet.caller.phone = "13900000007"
      sheet.name(.card(1))
      sheet.name(.card(2), .payer)
      sheet.name(.phone("13900000007"), .contact)
      sheet.name(.official, .contact)
      sheet.name(Identifier(kind: .bankCard, canonical: "6222*********0009", said: "尾号0009"))
    }
    try desk.record(.notFraud) { sheet in
      sheet.name(.card(1))
      sheet.name(.card(3))
    }
    #expect(try found(links(1, hops: 3)) == [])
    #expect(try links(2, hops: 1) == nil)
  }
}
