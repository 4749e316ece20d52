import Domain
import JSON
import Leads
import Postgres
import Store
import Support
import Testing

@Suite(.scratchDatabase) struct `The dossier of an account` {
  private let desk: Desk

  init() throws { desk = try Desk() }

  private func dossier(_ typed: String) throws -> JSONValue? {
    try Accounts(desk.session).show(typed)
  }

  @Test func `is found as the account is typed`() throws {
    try desk.record(.loss) { $0.name(.card(1)) }
    for typed in [
      "6222000000000001", "6222 0000 0000 0001", "6222-0000-0000-0001", "６２２２０００００００００００１",
      " 6222000000000001 ",
    ] {
      #expect(try dossier(typed)?["identifier"] == "6222000000000001", "\(typed)")
    }
    for typed in ["6222000000000009", "", " ", "'; drop table x", "秘密"] {
      #expect(try dossier(typed) == nil)
    }
  }

  @Test func `counts calls, cases and money by kind, each once`() throws {
    let first = try desk.record(.loss, at: "2026-11-08T10:00:00+08:00") { sheet in
      sheet.name(.card(2), level: 1, holder: "王乙", bank: "工商银行")
      sheet.add(.paid, 100, to: .card(2))
      sheet.add(.paid, 50, to: .card(2))
      sheet.add(.rebate, 10, from: .card(2))
      sheet.add(.paid, 7, to: .card(3))
    }
    try desk.record(.followUp) { sheet in
      sheet.caseNumber = first.caseNumber
      sheet.name(.card(2), level: 2, holder: "赵丙")
      sheet.add(.stopped, 40, to: .card(2))
    }
    try desk.record(.tip, at: "2026-11-12T10:00:00+08:00") { $0.name(.card(2)) }
    let document = try #require(try dossier("6222000000000002"))
    #expect(document["calls"] == 3 && document["cases"] == 1)
    #expect(document["kind"] == "bank_card" && document["official"] == false)
    #expect(document["roles"] == ["payee"] && document["levels"] == [1, 2])
    #expect(document["holders"] == ["王乙", "赵丙"] && document["banks"] == ["工商银行"])
    #expect(document["money"]?["paid"] == ["fen": 15_000, "entries": 2])
    #expect(document["money"]?["rebate"] == ["fen": 1_000, "entries": 1])
    #expect(document["money"]?["stopped"] == ["fen": 4_000, "entries": 1])
    func instant(_ key: String) -> Instant? { document[key]?.asString.flatMap { Instant($0) } }
    #expect(instant("first_seen") == Instant("2026-11-08T10:00:00+08:00"))
    #expect(instant("last_seen") == Instant("2026-11-12T10:00:00+08:00"))
    #expect(document["seen_in"]?.asArray?.count == 3)
    #expect(document["tactics"] == [["code": "T08", "calls": 3]])
  }

  @Test func `counts merged cases as one, and money prevented once a case`() throws {
    let one = try desk.record(.attempt) { sheet in
      sheet.name(.card(4))
      sheet.add(.prevented, 100, to: .card(4))
    }
    let other = try desk.record(.attempt, at: "2026-11-11T10:00:00+08:00") { sheet in
      sheet.name(.card(4))
      sheet.add(.prevented, 80, to: .card(4))
    }
    #expect(try dossier("6222000000000004")?["cases"] == 2)
    try desk.merge(one, into: other)
    let document = try dossier("6222000000000004")
    #expect(document?["cases"] == 1 && document?["calls"] == 2)
    #expect(document?["money"]?["prevented"] == ["fen": 8_000, "entries": 1])
  }

  @Test func `names what appears together with it, in its calls and cases`() throws {
    let opened = try desk.record(.loss) { sheet in
      sheet.name(.card(5))
      sheet.name(.card(6))
      sheet.name(.phone("13900000005"), .contact)
      sheet.name(.card(8), .payer)
      sheet.name(.official, .neutral)
    }
    try desk.record(.followUp) { sheet in
      sheet.caseNumber = opened.caseNumber
      sheet.name(.card(7))
    }
    try desk.record(.tip) { sheet in
      sheet.name(.card(5))
      sheet.name(.card(6))
    }
    let together = try dossier("6222000000000005")?["together"]?.asArray ?? []
    #expect(together.first?["identifier"] == "6222000000000006")
    #expect(together.first?["cases"] == 1 && together.first?["calls"] == 2)
    #expect(
      Set(together.map { $0["identifier"]?.asString }) == [
        "6222000000000006", "6222000000000007", "13900000005",
      ])
  }

  @Test func `is none for the victim's own, which is no lead`() throws {
    try desk.record(.loss) { sheet in
      sheet.caller.phone = "13900000006"
      sheet.name(.phone("13900000006"), .contact)
      sheet.name(.card(10), .payer)
      sheet.add(.paid, 1, from: .card(11), to: .card(12))
    }
    for typed in ["13900000006", "6222000000000010", "6222000000000011"] {
      #expect(try dossier(typed) == nil)
    }
    #expect(try dossier("6222000000000012")?["together"] == [])
    // Another victim names it as the payee: then it is one, by that call alone.
    try desk.record(.loss) { $0.name(.card(10)) }
    #expect(try dossier("6222000000000010")?["calls"] == 1)
  }

  @Test func `of an official number says that it is official`() throws {
    try desk.record(.tip) { $0.name(.official, .neutral) }
    #expect(try dossier("96110")?["official"] == true)
  }

  @Test func `counts other desks' calls and shows none of them`() throws {
    let stranger = try Desk(unit: "310000")
    let foreign = try stranger.record(.loss) { sheet in
      sheet.narrative = "秘密"
      sheet.caller = .init(phone: "13900000007", name: "李甲")
      sheet.name(.card(13))
      sheet.add(.paid, 9, from: .card(14), to: .card(13))
    }
    #expect(try dossier("6222000000000013")?["seen_in"] == [])
    let own = try desk.record(.tip) { $0.name(.card(13)) }
    let document = try #require(try dossier("6222000000000013"))
    #expect(document["calls"] == 2 && document["cases"] == 1)
    #expect(document["money"]?["paid"]?["fen"] == 900)
    #expect(document["seen_in"]?.asArray?.map { $0["call"]?.asString } == [own.call])
    for secret in ["秘密", "李", "13900000007", "0000014", foreign.call, foreign.caseNumber ?? ""] {
      #expect(!document.text.contains(secret))
    }
  }

  @Test func `follows an amendment of the call that named it`() throws {
    let call = try desk.record(.tip) { $0.name(.card(15)) }.call
    try desk.session.run(#"select api.amend_call(\#(call), '{"identifiers": null}')"#)
    #expect(try dossier("6222000000000015") == nil)
  }
}
