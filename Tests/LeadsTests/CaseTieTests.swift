import Domain
import JSON
import Leads
import Postgres
import Store
import Support
import Testing

@Suite(.scratchDatabase) struct `What cases have in common` {
  private let officer: Desk
  private let investigator: Desk

  init() throws {
    officer = try Desk()
    investigator = try .investigator()
  }

  private func number(_ recorded: Recorded) throws -> Number {
    try #require(recorded.caseNumber.flatMap { Number($0, of: .fraudCase) })
  }

  /// Opens a case that names these.
  private func open(
    _ desk: Desk? = nil, _ write: (inout CallSheet) -> Void
  ) throws -> Number {
    try number((desk ?? officer).record(.loss, write))
  }

  private func links(_ one: Number, _ other: Number? = nil) throws -> JSONValue {
    try CaseTies(investigator.session).links(of: one, to: other, limit: 100) ?? .null
  }

  /// What two cases are to one another, from either side.
  private func verdict(_ one: Number, _ other: Number) throws -> CaseVerdict? {
    let verdicts = try [(one, other), (other, one)].map { one, other in
      try links(one, other)["links"]?[0]?["status"]?.asString
    }
    #expect(verdicts[0] == verdicts[1])
    return verdicts[0].flatMap { CaseVerdict(rawValue: $0) }
  }

  private func pair(
    _ one: (inout CallSheet) -> Void, _ other: (inout CallSheet) -> Void
  ) throws -> CaseVerdict? {
    try verdict(open(nil, one), open(nil, other))
  }

  private func pair(_ both: (inout CallSheet) -> Void) throws -> CaseVerdict? {
    try pair(both, both)
  }

  private func named(_ kind: IdentifierKind, _ text: String) -> Identifier {
    Identifier(kind: kind, canonical: text, said: text)
  }

  @Test func `links them by two independent ties, and not by one`() throws {
    #expect(try pair { _ in } == .unknown)
    #expect(try pair { $0.name(.card(301)) } == .possible)
    let linked = try pair { sheet in
      sheet.name(.card(302))
      sheet.name(.phone("16500000302"), .contact)
    }
    #expect(linked == .linked)
  }

  @Test func `is one tie, told twice or derived from one number`() throws {
    let one = try open { sheet in
      sheet.name(.card(303), holder: "王乙丙")
      sheet.add(.paid, 1, to: .card(303))
    }
    let other = try open { $0.name(.card(303), holder: "王乙丙") }
    try officer.record(.followUp) { sheet in
      sheet.caseNumber = other.text
      sheet.name(.card(303), holder: "王乙丙")
    }
    #expect(try verdict(one, other) == .possible)
    let pairs: [(Identifier, Identifier)] = [
      (named(.qq, "88000304"), named(.email, "88000304@qq.com")),
      (named(.phone, "16500000305"), named(.alipay, "16500000305")),
      (named(.link, "https://a.example/1"), named(.link, "http://A.example/2?x=1")),
    ]
    for (first, second) in pairs {
      let verdict = try pair { sheet in
        sheet.name(first, .contact)
        sheet.name(second, .contact)
      }
      #expect(verdict == .possible, "\(first.canonical)")
    }
  }

  @Test func `is more than names, which anybody may bear`() throws {
    let names = try pair(
      { sheet in
        sheet.name(.card(306), holder: "赵丁戊")
        sheet.name(named(.app, "会议三〇六"), .contact)
      },
      { sheet in
        sheet.name(.card(307), holder: "赵丁戊")
        sheet.name(named(.app, "会议三〇六"), .contact)
      })
    #expect(names == .possible)
    let number = try pair(
      { sheet in
        sheet.name(.card(308), holder: "钱己庚")
        sheet.name(.phone("16500000308"), .contact)
      },
      { sheet in
        sheet.name(.card(309), holder: "钱己庚")
        sheet.name(.phone("16500000308"), .contact)
      })
    #expect(number == .linked)
  }

  @Test func `is no hub, no official, own or half-heard number, and nothing of no fraud`() throws {
    let half = Identifier(kind: .bankCard, canonical: "6222*0310", said: "尾号")
    let nothing = try pair { sheet in
      sheet.name(half)
      sheet.name(.official, .contact)
      sheet.name(.card(310), .payer)
    }
    #expect(nothing == .unknown)
    let hub = Identifier.phone("16500000311")
    let cases = try (0...50).map { _ in try open { $0.name(hub, .contact) } }
    #expect(try verdict(cases[0], cases[50]) == .unknown)
    let document = try links(cases[0])
    #expect(document["links"] == [])
    #expect(document["hubs"] == [["kind": "phone", "identifier": "16500000311", "cases": 51]])
    let withHub = try pair { sheet in
      sheet.name(hub, .contact)
      sheet.name(.card(312))
    }
    #expect(withHub == .possible)
    let call = try officer.record(.loss) { $0.name(.card(313)) }
    let other = try open { $0.name(.card(313)) }
    #expect(try verdict(number(call), other) == .possible)
    try officer.session.run(#"select api.amend_call(\#(call.call), '{"kind": "not_fraud"}')"#)
    #expect(try links(other)["links"] == [])
  }

  @Test func `is told with its strength, the rarer the stronger`() throws {
    let all = try (0..<7).map { _ in try open { $0.name(.card(314)) } }
    let rare = try open { sheet in
      sheet.name(.card(314))
      sheet.name(.card(315))
    }
    _ = try open { sheet in
      sheet.name(.card(315))
      sheet.name(named(.app, "会议三一五"), .contact)
    }
    let links = try links(rare)["links"]?.asArray ?? []
    #expect(links.count == all.count + 1)
    let strengths = Dictionary(
      links.flatMap { $0["ties"]?.asArray ?? [] }.map {
        ($0["identifier"]?.asString ?? "", $0["strength"]?.asString ?? "")
      }, uniquingKeysWith: { first, _ in first })
    #expect(strengths == ["6222000000000314": "fair", "6222000000000315": "strong"])
  }

  @Test func `reaches to other desks, whose cases have no number here`() throws {
    let stranger = try Desk(unit: "310000")
    let foreign = try open(stranger) { sheet in
      sheet.narrative = "秘密"
      sheet.name(.card(316))
      sheet.name(.card(317))
    }
    let own = try open { sheet in
      sheet.name(.card(316))
      sheet.name(.card(317))
    }
    let link = try links(own)["links"]?[0]
    #expect(link?["status"] == "linked" && link?["case"] == .null && link?["unit"] == "310000")
    #expect(try !links(own).text.contains(foreign.text) && !links(own).text.contains("秘密"))
    #expect(refusal { _ = try links(foreign) }?.rule == "case_unknown")
    #expect(refusal { _ = try links(own, foreign) }?.rule == "case_unknown")
  }

  private func decide(_ one: Number, _ other: Number, _ isSame: Bool?) throws {
    _ = try CaseTies(investigator.session).decide(one, other, isSame: isSame, reason: nil)
  }

  @Test func `yields to what a person decides, until that is undone`() throws {
    let (one, other) = (try open { $0.name(.card(318)) }, try open { $0.name(.card(318)) })
    let unlike = try open { _ in }
    _ = try CaseTies(investigator.session).decide(one, other, isSame: false, reason: "两拨人")
    #expect(try verdict(one, other) == .different)
    let decided = try links(one, other)["links"]?[0]?["decided"]
    #expect(decided?["by"]?.asString == investigator.login && decided?["reason"] == "两拨人")
    try decide(other, one, true)
    #expect(try verdict(one, other) == .same)
    try decide(one, other, nil)
    #expect(try verdict(one, other) == .possible)
    #expect(try links(one, other)["links"]?[0]?["decided"] == .null)
    #expect(refusal { try decide(one, other, nil) }?.rule == "decision_none")
    try decide(one, unlike, true)
    #expect(try links(one)["links"]?.asArray?.compactMap { $0["status"] } == ["same", "possible"])
    let kept = try ScratchDatabase.current.session().run(
      """
      select count(*), count(undone_at), count(undone_by) from desk110.case_decision
      where decided_by = \(investigator.login)
      """)
    let counts = try kept[0].decode(Int.self, Int.self, Int.self)
    #expect(counts == (3, 2, 2))
  }

  @Test func `is decided of cases with those merged into them, by investigators`() throws {
    let numbers = try (0..<3).map { _ in try open { _ in } }
    try decide(numbers[0], numbers[1], true)
    _ = try Cases(officer.session).merge(numbers[1], into: numbers[2])
    #expect(try verdict(numbers[0], numbers[2]) == .same)
    #expect(refusal { try decide(numbers[1], numbers[2], true) }?.rule == "case_decision_two_cases")
    #expect(refusal { _ = try links(numbers[1], numbers[2]) }?.rule == "case_decision_two_cases")
    let foreign = try open(Desk(unit: "310000")) { _ in }
    #expect(refusal { try decide(numbers[0], foreign, true) }?.rule == "case_unknown")
    let ties = CaseTies(officer.session)
    let refused = refusal {
      _ = try ties.decide(numbers[0], numbers[2], isSame: true, reason: nil)
    }
    #expect(refused?.isOfRights == true)
  }

  @Test func `is decided of accounts, too, for every desk but for the reason`() throws {
    for tail in [319, 320] { try officer.record(.tip) { $0.name(.card(tail)) } }
    let (one, other) = (Identifier.card(319).canonical, Identifier.card(320).canonical)
    let leads = investigator.leads
    _ = try leads.decide(one, other, isSame: true, reason: "同一人")
    let own = try investigator.state(320)?["decisions"]?[0]
    #expect(own?["identifier"]?.asString == one && own?["same"] == true)
    #expect(own?["reason"] == "同一人" && own?["by"]?.asString == investigator.login)
    let foreign = try Desk.investigator(unit: "310000").state(319)?["decisions"]?[0]
    #expect(foreign?["same"] == true && foreign?["reason"] == nil)
    _ = try leads.decide(other, one, isSame: false, reason: nil)
    #expect(try investigator.state(319)?["decisions"]?.asArray?.map { $0["same"] } == [false])
    _ = try leads.decide(one, other, isSame: nil, reason: nil)
    #expect(try investigator.state(319)?["decisions"] == [])
    for (second, rule) in [(one, "account_decision_two_accounts"), ("9", "account_unknown")] {
      let refused = refusal { _ = try leads.decide(one, second, isSame: true, reason: nil) }
      #expect(refused?.rule == rule)
    }
  }
}
