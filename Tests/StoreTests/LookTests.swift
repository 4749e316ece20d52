import Domain
import JSON
import Postgres
import Store
import Support
import Testing

@Suite(.scratchDatabase) struct `What is known of a call that is being taken` {
  private func look(
    _ person: Person, _ canonical: String, kind: String = "bank_card", phone: String? = nil
  ) throws -> JSONValue? {
    var asked: JSONValue = [
      "identifiers": [["kind": .string(kind), "canonical": .string(canonical)]]
    ]
    asked["phone"] = phone.map { .string($0) }
    return try person.calls.look(asked)
  }

  @Test func `is the number's cases, calls and money, and whether it was stopped`() throws {
    let officer = try Person()
    try officer.record(.loss) { $0.add(.paid, 300, to: .card(31)) }
    try officer.record(.loss) { $0.add(.paid, 200, to: .card(31)) }
    let card = Identifier.card(31).canonical
    let known = try look(officer, card)?["identifiers"]?[0]
    #expect(known?["cases"] == 2 && known?["calls"] == 2 && known?["paid_fen"] == 50_000)
    #expect(known?["stopped_at"] == nil && known?["asked"] == .string(card))
    try officer.record(.loss) { $0.add(.stopped, 200, to: .card(31)) }
    #expect(try look(officer, card)?["identifiers"]?[0]?["stopped_at"] != nil)
    #expect(try look(officer, card)?["offers"]?.asArray?.count == 3)
  }

  @Test func `comes from other desks too, but no case of theirs is offered`() throws {
    try Person(unit: "310000").record(.loss) { $0.add(.paid, 300, to: .card(32)) }
    let answer = try look(Person(), Identifier.card(32).canonical)
    #expect(answer?["identifiers"]?[0]?["cases"] == 1 && answer?["offers"] == [])
  }

  @Test(arguments: ["******{tail}", "622200******{tail}", "6222*{tail}"])
  func `finds a number half heard`(pattern: String) throws {
    let officer = try Person()
    try officer.record(.tip) { $0.name(.card(33)) }
    let card = Identifier.card(33).canonical
    let asked = pattern.replacing("{tail}", with: card.suffix(4))
    let found = try look(officer, asked)?["identifiers"]?.asArray ?? []
    #expect(found.contains { $0["identifier"] == .string(card) })
    let other = asked.replacing("622", with: "623")
    let wrong = try look(officer, other)?["identifiers"]?.asArray ?? []
    #expect(wrong.contains { $0["identifier"] == .string(card) } == !pattern.hasPrefix("6"))
  }

  @Test func `is told of a half-heard number when the call is recorded, too`() throws {
    let officer = try Person()
    try officer.record(.tip) { $0.name(.card(37)) }
    let card = Identifier.card(37).canonical
    let heard = Identifier(kind: .bankCard, canonical: "*\(card.suffix(4))", said: "尾号")
    let hits = try officer.record(.loss) { $0.name(heard) }.hits
    #expect(hits[0]?["identifier"] == .string(card) && hits[0]?["calls"] == 1)
    #expect(try officer.record(.loss) { $0.name(heard) }.hits.asArray?.count == 2)
  }

  @Test func `obeys no pattern that is typed`() throws {
    let officer = try Person()
    try officer.record(.tip) { $0.name(.card(34)) }
    for asked in ["%*4_4_", "_*%%%%", "*\\\\34", "%", "*"] {
      #expect(try look(officer, asked)?["identifiers"] == [])
    }
  }

  @Test func `is how often this desk heard from the caller`() throws {
    let officer = try Person()
    for _ in 1...2 { try officer.record(.consultation) { $0.caller.phone = "13900004471" } }
    try Person(unit: "310000").record(.consultation) { $0.caller.phone = "13900004471" }
    let answer = try look(officer, "6222", phone: "13900004471")
    #expect(answer?["caller"]?["calls"] == 2)
    #expect(try look(officer, "6222", phone: "13900004472")?["caller"]?.isNull != false)
  }

  @Test func `is never the victim's own account`() throws {
    let officer = try Person()
    try officer.record(.loss) { sheet in
      sheet.identifiers = [.init(identifier: .card(35), role: .payer)]
    }
    #expect(try look(officer, Identifier.card(35).canonical)?["identifiers"] == [])
  }

  @Test func `leaves an audit row that quotes no number`() throws {
    let officer = try Person()
    _ = try look(officer, "6222000000000036", phone: "13900004473")
    let rows = try ScratchDatabase.current.session().run(
      "select detail::text from desk110.audit where action = 'call.look' and actor = \(officer.session.user)"
    )
    #expect(try rows[0].decode(String.self) == "{\"identifiers\": []}")
  }
}
