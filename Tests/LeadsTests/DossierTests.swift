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
    #expect(
      document["holders"] == [["name": "王乙", "calls": 1], ["name": "赵丙", "calls": 1]])
    #expect(document["banks"] == [["name": "工商银行", "calls": 1]])
    #expect(document["money"]?["paid"] == ["fen": 15_000, "entries": 2])
    #expect(document["money"]?["rebate"] == ["fen": 1_000, "entries": 1])
    #expect(document["money"]?["stopped"] == ["fen": 4_000, "entries": 1])
    func instant(_ key: String) -> Instant? { document[key]?.asString.flatMap { Instant($0) } }
    #expect(instant("first_seen") == Instant("2026-11-08T10:00:00+08:00"))
    #expect(instant("last_seen") == Instant("2026-11-12T10:00:00+08:00"))
    #expect(document["seen_in"]?.asArray?.count == 3)
    #expect(document["tactics"] == [["code": "T08", "calls": 3]])
    #expect(document["cases_in"]?.asArray?.map { $0["calls"] } == [2])
    #expect(document["desks"]?[0]?["unit"] == "110102" && document["at_least"] == false)
    let paid = document["seen_in"]?.asArray?.map { $0["paid_fen"]?.asInteger }
    #expect(paid == [0, 0, 15_000])
  }

  @Test func `shows calls and money over time, and days without any`() throws {
    for (day, yuan) in [("08", 3), ("08", 4), ("11", 5)] {
      try desk.record(.loss, at: "2026-11-\(day)T23:30:00+08:00") { sheet in
        sheet.add(.paid, yuan, to: .card(16))
      }
    }
    #expect(
      try dossier("6222000000000016")?["series"] == [
        "step": "day",
        "points": [
          ["from": "2026-11-08", "calls": 2, "paid_fen": 700],
          ["from": "2026-11-09", "calls": 0, "paid_fen": 0],
          ["from": "2026-11-10", "calls": 0, "paid_fen": 0],
          ["from": "2026-11-11", "calls": 1, "paid_fen": 500],
        ],
      ])
  }

  @Test func `tells what the number itself says`() throws {
    try desk.record(.tip) { $0.name(.phone("17000000017"), .contact) }
    let card = Identifier(kind: .bankCard, canonical: "6214830000000018", said: "")
    try desk.record(.tip) { $0.name(card) }
    let document = try #require(try dossier("6214830000000018"))
    #expect(document["bin"] == "621483" && document["card_type"] == "debit")
    #expect(document["issuer"] == "招商银行" && document["networks"] == ["银联"])
    #expect(document["valid"] == false && document["note"]?.asString != nil)
    #expect(try dossier("17000000017")?["note"] == "a virtual operator's range")
  }

  @Test func `names the desk's own calls, however many others name it since`() throws {
    let own = try desk.record(.tip) { $0.name(.card(18)) }
    let stranger = try Desk(unit: "310000")
    for _ in 1...4 { try stranger.record(.tip) { $0.name(.card(18)) } }
    let question = AccountQuestion("6222000000000018")
    let answer = try Accounts(desk.session).answer(question, limit: 2)
    guard case .dossier(let document, nil) = answer else { return #expect(Bool(false)) }
    #expect(document["seen_in"]?.asArray?.map { $0["call"]?.asString } == [own.call])
    #expect(document["own_calls"] == 1 && document["calls"] == 5)
    #expect(document["desks"]?.asArray?.map { $0["calls"] } == [4, 1])
  }

  @Test func `masks the victim of each call`() throws {
    try desk.record(.loss) { sheet in
      sheet.victim.name = "钱丁丁"
      sheet.victim.age = 61
      sheet.name(.card(19))
    }
    let document = try #require(try dossier("6222000000000019"))
    #expect(document["seen_in"]?[0]?["victim"] == "钱某")
    #expect(document["seen_in"]?[0]?["victim_age"] == 61)
    #expect(!document.text.contains("丁丁"))
  }

  @Test func `shows links and apps of the own desk's calls alone`() throws {
    try desk.record(.tip) { sheet in
      sheet.name(.card(20))
      sheet.elements.apps = ["某某投资"]
      sheet.elements.links = ["https://example.com/a"]
    }
    try Desk(unit: "310000").record(.tip) { sheet in
      sheet.name(.card(20))
      sheet.elements.apps = ["秘密应用"]
    }
    #expect(
      try dossier("6222000000000020")?["elements"] == [
        "apps": [["text": "某某投资", "calls": 1]],
        "links": [["text": "https://example.com/a", "calls": 1]],
      ])
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

  @Test func `of an official number says whose it is, and who forged it`() throws {
    let official = Identifier(kind: .phone, canonical: "12381", said: "12381", isOfficial: true)
    try desk.record(.tip) { $0.name(official, .neutral) }
    for forged in ["0012381", "123811", "8612381", "0112381555"] {
      try desk.record(.tip) { $0.name(.phone(forged), .contact) }
    }
    let document = try #require(try dossier("12381"))
    #expect(document["official"] == true && document["calls"] == 1)
    #expect(document["lead"] == .null)
    #expect(document["issuer"] == "工信部反诈预警")
    let forged = document["affixed"]?.asArray?.map { $0["identifier"]?.asString }
    #expect(forged == ["0012381", "123811", "8612381"])
    #expect(try dossier("0012381")?["forges"] == "12381")
  }

  @Test func `of an official number nobody named is whose it is`() throws {
    let document = try #require(try dossier("95588"))
    #expect(document["issuer"] == "中国工商银行" && document["official"] == true)
    #expect(document["calls"] == 0 && document["affixed"] == [])
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

@Suite(.scratchDatabasePerTest) struct `The dossier of an account that all the country names` {
  private func bound(_ name: String, to value: String) throws {
    try ScratchDatabase.current.session().run(
      "update desk110.setting set value = \(value) where name = \(name)")
  }

  @Test func `counts so many newest mentions, and says so`() throws {
    try bound("dossier_mentions", to: "5")
    let desk = try Desk()
    for day in 1...8 {
      try desk.record(.loss, at: "2026-11-0\(day)T10:00:00+08:00") { sheet in
        sheet.name(.card(1))
        sheet.add(.paid, day, to: .card(1))
      }
    }
    let document = try #require(try Accounts(desk.session).show("6222000000000001"))
    #expect(document["calls"] == 5 && document["cases"] == 5 && document["at_least"] == true)
    #expect(document["money"]?["paid"] == ["fen": 3000, "entries": 5])
    #expect(document["money_at_least"] == true)
    #expect(document["first_seen"]?.asString?.hasPrefix("2026-11-01") == true)
    #expect(document["last_seen"]?.asString?.hasPrefix("2026-11-08") == true)
  }

  @Test func `marks the hubs among what stands beside it`() throws {
    try bound("tie_hub_calls", to: "3")
    let desk = try Desk()
    for tail in 1...3 {
      try desk.record(.tip) { sheet in
        sheet.name(.card(tail))
        sheet.name(.phone("13900000001"), .contact)
        if tail == 1 { sheet.name(.phone("13900000002"), .contact) }
      }
    }
    let together = try Accounts(desk.session).show("6222000000000001")?["together"]?.asArray
    let hubs = (together ?? []).map { ($0["identifier"]?.asString ?? "", $0["hub"]?.asBool) }
    #expect(
      Set(hubs.map { "\($0.0) \($0.1 == true)" }) == ["13900000001 true", "13900000002 false"])
  }
}
