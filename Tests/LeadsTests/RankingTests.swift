import Domain
import Leads
import Postgres
import Store
import Support
import Testing

@Suite(.scratchDatabasePerTest) struct `The leads of a period` {
  private func list(
    _ desk: Desk, _ kind: IdentifierKind? = nil, limit: Int = 10
  ) throws -> [String] {
    let from = try #require(Instant("2026-11-10T00:00:00+08:00"))
    let to = try #require(Instant("2026-11-11T00:00:00+08:00"))
    var filter = RankingFilter()
    filter.kind = kind
    return try Accounts(desk.session).list(from: from, to: to, filter: filter, limit: limit)
      .map { row throws(PostgresError) in String(try row.decode(String.self).suffix(2)) }
  }

  @Test func `are ranked by cases, then money, then calls`() throws {
    let desk = try Desk()
    for _ in 0..<2 { try desk.record(.loss) { $0.name(.card(21)) } }
    try desk.record(.loss) { $0.add(.paid, 500, to: .card(22)) }
    try desk.record(.loss) { $0.add(.paid, 900, to: .card(23)) }
    for _ in 0..<3 { try desk.record(.tip) { $0.name(.card(24)) } }
    try desk.record(.tip) { $0.name(.card(25)) }
    #expect(try list(desk) == ["21", "23", "22", "24", "25"])
    #expect(try list(desk, limit: 2) == ["21", "23"])
    #expect(try list(desk, .phone) == [])
  }

  @Test func `are those of the period, and no official, own or neutral number`() throws {
    let desk = try Desk()
    try desk.record(.tip, at: "2026-11-11T00:00:00+08:00") { $0.name(.card(31)) }
    try desk.record(.tip, at: "2026-11-09T23:59:59+08:00") { $0.name(.card(32)) }
    try desk.record(.loss) { sheet in
      sheet.caller.phone = "13900000033"
      sheet.name(.phone("13900000033"), .contact)
      sheet.name(.official, .contact)
      sheet.name(.card(34), .payer)
      sheet.name(.card(35), .neutral)
      sheet.name(.card(36))
    }
    #expect(try list(desk) == ["36"])
  }

  @Test func `are made by tips and by the calls of cases, and no other`() throws {
    let desk = try Desk()
    try desk.record(.notFraud) { $0.name(.card(51)) }
    try desk.record(.invalid) { $0.name(.card(51)) }
    try desk.record(.consultation) { $0.name(.card(51)) }
    try desk.record(.followUp) { $0.name(.card(51)) }
    let number = try desk.record(.attempt) { $0.name(.card(52)) }.caseNumber
    try desk.record(.followUp) { sheet in
      sheet.caseNumber = number
      sheet.name(.card(53))
      sheet.name(.card(54))
    }
    try desk.record(.notFraud) { sheet in
      sheet.caseNumber = number
      sheet.name(.card(55))
    }
    #expect(try list(desk).sorted() == ["52", "53", "54"])
  }

  @Test func `count no money of a call that proved no fraud`() throws {
    let desk = try Desk()
    try desk.record(.notFraud) { $0.add(.paid, 900, to: .card(61)) }
    for tail in 61...62 { try desk.record(.tip) { $0.name(.card(tail)) } }
    try desk.record(.loss) { $0.add(.paid, 5, to: .card(62)) }
    #expect(try list(desk) == ["62", "61"])
    let from = try #require(Instant("2026-11-10T00:00:00+08:00"))
    let to = try #require(Instant("2026-11-11T00:00:00+08:00"))
    let rows = try Accounts(desk.session).list(from: from, to: to, limit: 9)
    let paid = try rows.map { row throws(PostgresError) in
      try row.decode(String.self, String.self, String?.self, Int.self, Int.self, Int.self).5
    }
    #expect(paid == [500, 0])
  }

  @Test func `are those of all desks`() throws {
    try Desk(unit: "310000").record(.loss) { $0.name(.card(41)) }
    #expect(try list(Desk()) == ["41"])
  }
}
