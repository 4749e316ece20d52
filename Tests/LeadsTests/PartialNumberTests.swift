import Domain
import JSON
import Postgres
import Store
import Support
import Testing

@testable import Leads

@Suite(.scratchDatabasePerTest) struct `An account that is asked for by half its number` {
  private func ask(
    _ typed: String, kind: IdentifierKind? = nil, bank: String? = nil, isExact: Bool = false,
    limit: Int = 20, of desk: Desk
  ) throws -> AccountAnswer {
    let question = AccountQuestion(typed, kind: kind, bank: bank)
    return try Accounts(desk.session).answer(question, isExact: isExact, limit: limit)
  }

  private func numbers(_ typed: String, of desk: Desk) throws -> [String] {
    switch try ask(typed, of: desk) {
    case .dossier(let document, _): [document["identifier"]?.asString ?? ""]
    case .candidates(let candidates): candidates.ranked.map(\.identifier)
    case .nothing, .tooLittle: []
    }
  }

  private func card(_ digits: String, issuer: String? = nil) -> Identifier {
    Identifier(kind: .bankCard, canonical: digits, said: digits, issuer: issuer)
  }

  private static let halves = [
    "1234", "尾号1234", "后四位1234", "１２３４", "****1234", "6222****1234", "622202*1234",
    "6222 02** **** 1234", "622202", "6222020000", "622202xxxx1234", "01234", "尾号1234 招商银行",
    "招行 1234", "１２３４　招商银行", "招商银行尾号1234", "1234 银行卡", "开头6222尾号1234",
  ]

  @Test func `is found by what is known of it, and told as a guess`() throws {
    let desk = try Desk()
    try desk.record(.loss) { $0.name(card("6222020000001234", issuer: "招商银行")) }
    try desk.record(.tip) { $0.name(card("6217000000005678", issuer: "中国建设银行")) }
    for typed in Self.halves {
      guard case .dossier(let document, let meant?) = try ask(typed, of: desk) else {
        return #expect(Bool(false), "\(typed)")
      }
      #expect(document["identifier"] == "6222020000001234")
      #expect(meant.likeness.rank > 0 && meant.cases == 1)
    }
  }

  @Test func `is not found by what it has not`() throws {
    let asked = [
      "5678", "尾号1235", "6223****1234", "622203", "1234 建设银行", "1234 支付宝", "6222****234*",
      "12341234", "1622202",
    ]
    let desk = try Desk()
    try desk.record(.loss) { $0.name(card("6222020000001234", issuer: "招商银行")) }
    for typed in asked { #expect(try numbers(typed, of: desk) == [], "\(typed)") }
  }

  @Test func `is told by bank and kind, also by the bank that was given`() throws {
    let desk = try Desk()
    try desk.record(.tip) { $0.name(card("6222020000001234"), bank: "我的招行卡") }
    try desk.record(.tip) { $0.name(card("6217000000001234", issuer: "中国建设银行")) }
    try desk.record(.tip) { $0.name(.phone("13900001234"), .contact) }
    #expect(try numbers("1234", of: desk).count == 3)
    #expect(try numbers("1234 招商银行", of: desk) == ["6222020000001234"])
    #expect(try numbers("1234 建行", of: desk) == ["6217000000001234"])
    #expect(try numbers("电话 1234", of: desk) == ["13900001234"])
    guard case .dossier(let document, _) = try ask("1234", kind: .phone, of: desk) else {
      return #expect(Bool(false))
    }
    #expect(document["kind"] == "phone")
  }

  @Test func `is found with one slip of the finger, and told where`() throws {
    let slips: [(typed: String, kind: NumberSlip.Kind, place: Int)] = [
      ("6222020000001284", NumberSlip.Kind.wrong, 15), ("622202000001234", .missing, 12),
      ("62220200000012334", .extra, 16), ("6222020000001243", .swapped, 15),
      ("6622020000001234", .wrong, 2), ("222020000001234", .missing, 1),
      ("6222020000001324", .swapped, 14), ("16222020000001234", .extra, 1),
    ]
    let desk = try Desk()
    try desk.record(.tip) { $0.name(card("6222020000001234")) }
    for (typed, kind, place) in slips {
      guard case .dossier(let document, let meant?) = try ask(typed, of: desk) else {
        return #expect(Bool(false), "\(typed)")
      }
      #expect(document["identifier"] == "6222020000001234")
      #expect(
        meant.likeness == .slip(try #require(NumberSlip(typed: typed, meant: meant.identifier))))
      #expect(meant.likeness.code == kind.rawValue && meant.likeness.place == place)
    }
  }

  @Test func `is never preferred to the number as it is typed`() throws {
    let desk = try Desk()
    for _ in 1...3 { try desk.record(.loss) { $0.name(card("6222020000001235")) } }
    try desk.record(.tip) { $0.name(card("6222020000001234")) }
    let exact = try ask("6222020000001234", of: desk)
    guard case .dossier(let document, nil) = exact else { return #expect(Bool(false)) }
    #expect(document["identifier"] == "6222020000001234")
    #expect(try ask("6222020000001236", isExact: true, of: desk) == .nothing)
    #expect(try ask("1234", isExact: true, of: desk) == .nothing)
    #expect(try numbers("6222020000001236", of: desk) == ["6222020000001235", "6222020000001234"])
  }

  @Test func `is ranked by the likeness, the check digit, the cases, the last call`() throws {
    let desk = try Desk()
    // The check digit of the first alone is right.
    try desk.record(.tip) { $0.name(card("6222020000001237")) }
    for _ in 1...2 { try desk.record(.loss) { $0.name(card("6222020000001234")) } }
    try desk.record(.loss) { $0.name(card("6222020000001235")) }
    try desk.record(.loss, at: "2026-11-11T10:00:00+08:00") { $0.name(card("6222020000001233")) }
    #expect(
      try numbers("6222020000001238", of: desk).map { $0.suffix(4) } == [
        "1237", "1234", "1233", "1235",
      ])
    // One sign for each digit hidden is likelier than more or fewer.
    try desk.record(.loss) { $0.name(card("622202001237")) }
    #expect(try numbers("622202******1237", of: desk).first == "6222020000001237")
    #expect(try numbers("622202**1237", of: desk).first == "622202001237")
  }

  @Test func `is found where it was recorded half heard`() throws {
    let desk = try Desk()
    for pattern in ["622202******1234", "*1234", "6222*", "6222*34", "6217*1234", "622203*"] {
      try desk.record(.tip) { $0.name(card(pattern)) }
    }
    let found = try numbers("6222020000001234", of: desk)
    #expect(Set(found) == ["622202******1234", "*1234", "6222*", "6222*34"])
    try desk.record(.loss) { $0.name(card("6222020000001234")) }
    guard case .dossier(let document, nil) = try ask("6222020000001234", of: desk) else {
      return #expect(Bool(false))
    }
    // They are told beside it and not counted with it.
    let half = document["half_heard"]?.asArray?.map { $0["identifier"]?.asString ?? "" }
    #expect(Set(half ?? []) == Set(found) && document["calls"] == 1)
  }

  @Test func `is the pattern itself where that was recorded, with what else fits`() throws {
    let desk = try Desk()
    try desk.record(.tip) { $0.name(card("622202******1234")) }
    let alone = try ask("622202******1234", of: desk)
    guard case .dossier(let document, nil) = alone else { return #expect(Bool(false)) }
    #expect(document["masked"] == true)
    try desk.record(.tip) { $0.name(card("6222020000001234")) }
    #expect(
      try numbers("622202******1234", of: desk) == ["622202******1234", "6222020000001234"])
  }

  @Test func `is one of five hundred: how many, and which first`() throws {
    let desk = try Desk()
    for hundred in 0..<5 {
      try desk.record(.tip) { sheet in
        for number in 0..<100 { sheet.name(card("62220\(10_000 + hundred * 100 + number)001234")) }
      }
    }
    try desk.record(.loss) { $0.name(card("6222010103001234")) }
    for (limit, ranked) in [(5, 20), (100, 100), (1000, 500)] {
      guard case .candidates(let candidates) = try ask("尾号1234", limit: limit, of: desk) else {
        return #expect(Bool(false))
      }
      #expect(candidates.count == 500 && !candidates.isAtLeast)
      #expect(candidates.ranked.count == ranked)
      #expect(candidates.ranked.first?.identifier == "6222010103001234")
    }
    #expect(try numbers("622201010**01234", of: desk).count == 10)
  }

  @Test func `is told by its length before others that more calls name`() throws {
    let desk = try Desk()
    for _ in 1...3 {
      try desk.record(.tip) { sheet in
        for number in 10..<50 { sheet.name(card("62220200\(number)1234")) }
      }
    }
    try desk.record(.tip) { $0.name(card("6222020000001234")) }
    guard case .candidates(let candidates) = try ask("622202******1234", of: desk) else {
      return #expect(Bool(false))
    }
    #expect(candidates.count == 41 && candidates.ranked.count == 20)
    #expect(candidates.ranked.first?.identifier == "6222020000001234")
  }

  @Test func `is found at its bank, however many more than are ranked end so elsewhere`() throws {
    let desk = try Desk()
    try ScratchDatabase.current.session().run(
      "update desk110.setting set value = '20' where name = 'find_accounts'")
    try desk.record(.tip) { sheet in
      for number in 100..<140 {
        sheet.name(card("6217000\(number)001234", issuer: "中国建设银行"))
      }
      sheet.name(card("6222020000001234", issuer: "中国工商银行"))
    }
    #expect(try numbers("1234 工行", of: desk) == ["6222020000001234"])
    guard case .candidates(let candidates) = try ask("1234", of: desk) else {
      return #expect(Bool(false))
    }
    #expect(candidates.count == 20 && candidates.isAtLeast)
  }

  @Test func `is found by no pattern that says less than four digits, or is none`() throws {
    let asked = [
      "****", "*", "%", "_", "%1234", "____1234", "*%*", "6222%", "(6|2).*", "^622.*$", "\\1234",
      "1*2*3*4*5", "'; drop table x", "**12", "62*12", "123", "\u{1}1234\u{7}", "12\u{202E}34",
      String(repeating: "*", count: 1000), String(repeating: "6222*", count: 100), "六二二二",
    ]
    let desk = try Desk()
    try desk.record(.tip) { $0.name(card("6222020000001234")) }
    for typed in asked { #expect(try numbers(typed, of: desk) == [], "\(typed)") }
  }

  @Test func `is no matter of size`() throws {
    let desk = try Desk()
    try desk.record(.tip) { $0.name(card("6222020000001234")) }
    for piece in ["1234", "*", "6222****1234 ", "尾号1234", "%"] {
      let typed = String(repeating: piece, count: 1_000_000 / piece.utf8.count)
      #expect(try ask(typed, of: desk) == .nothing)
    }
  }

  @Test func `is never the victim's own`() throws {
    let asked = [
      "1234", "尾号1234", "6222****1234", "622202", "6222020000001235", "6222020000001243",
      "622202000001234", "62220200000012345", "6222020000001234", "5678", "13900005677",
      "139****5678", "1390000",
    ]
    let desk = try Desk()
    try desk.record(.loss) { sheet in
      sheet.caller.phone = "13900005678"
      sheet.name(.phone("13900005678"), .contact)
      sheet.name(card("6222020000001234"), .payer)
      sheet.name(card("622202******1234"), .payer)
      sheet.add(.paid, 9, from: card("6222020000011234"), to: card("6217000000009999"))
    }
    for question in asked + asked.map({ $0 + " 招商银行" }) {
      #expect(try numbers(question, of: desk) == [], "\(question)")
    }
  }

  @Test func `is known across the installation, without the calls of another desk`() throws {
    let stranger = try Desk(unit: "310000")
    let foreign = try stranger.record(.loss) { sheet in
      sheet.caller = .init(phone: "13900000007", name: "李甲")
      sheet.narrative = "秘密"
      sheet.name(card("6222020000001234"), holder: "收款人")
    }
    let desk = try Desk()
    for typed in ["1234", "6222020000001243"] {
      guard case .dossier(let document, _?) = try ask(typed, of: desk) else {
        return #expect(Bool(false))
      }
      #expect(document["calls"] == 1 && document["seen_in"] == [] && document["cases_in"] == [])
      for secret in ["秘密", "李", "13900000007", foreign.call, foreign.caseNumber ?? ""] {
        #expect(!document.text.contains(secret))
      }
    }
  }

  @Test func `leaves an audit row of each question, without the number`() throws {
    let desk = try Desk()
    try desk.record(.tip) { $0.name(card("6222020000001234")) }
    _ = try ask("6222020000001243", of: desk)
    let rows = try ScratchDatabase.current.session().run(
      """
      select action, detail::text from desk110.audit
      where actor = \(desk.session.user) and action like 'account.%' order by seq
      """)
    let told = try rows.map { row in try row.decode(String.self, String.self) }
    #expect(told.map(\.0) == ["account.show", "account.find", "account.show"])
    #expect(told.allSatisfy { !$0.1.contains("6222") })
  }
}
