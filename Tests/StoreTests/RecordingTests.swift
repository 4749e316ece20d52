import Domain
import JSON
import Postgres
import Store
import Support
import Testing

@Suite(.scratchDatabase) struct `Recording a call` {
  @Test func `twice with the same content is once, with other content refused`() throws {
    let officer = try Person()
    let sheet = officer.sheet(.loss) { $0.name(.card(1)) }
    let first = try officer.record(sheet)
    let again = try officer.record(sheet)
    #expect(!first.isDuplicate && again.isDuplicate)
    #expect(again.call == first.call && again.caseNumber == first.caseNumber)
    let refused = refusal {
      _ = try officer.calls.record(sheet, contentHash: String(repeating: "1", count: 64))
    }
    #expect(refused?.state == "DK409" && refused?.rule == "call_uuid_unique")
    #expect(try officer.shownCase(first.caseNumber)?["calls"]?.asArray?.count == 1)
  }

  @Test func `under an id another desk has used says no more than that it is taken`() throws {
    let sheet = try Person(unit: "310000").sheet(.tip)
    try Person(unit: "310000").record(sheet)
    let refused = refusal { try Person().record(sheet) }
    #expect(refused?.rule == "call_uuid_unique")
  }

  @Test(arguments: CallKind.allCases) func `opens a case by its kind`(kind: CallKind) throws {
    let opening: [CallKind] = [.attempt, .inProgress, .loss, .dissuasion]
    let recorded = try Person().record(kind)
    #expect((recorded.caseNumber != nil) == opening.contains(kind))
  }

  @Test func `joins the case it names, if that is of this desk`() throws {
    let officer = try Person()
    let opened = try officer.record(.attempt)
    let joined = try officer.record(.followUp) { sheet in
      sheet.caseNumber = opened.caseNumber
      sheet.add(.paid, 100)
    }
    #expect(joined.caseNumber == opened.caseNumber)
    let document = try officer.shownCase(opened.caseNumber)
    #expect(document?["calls"]?.asArray?.count == 2)
    #expect(document?["ledger"]?["net_loss_fen"] == 10_000)

    let stranger = try Person(unit: "310000")
    for number in [opened.caseNumber, "800-0000-0008", "12"] {
      let refused = refusal {
        try stranger.record(.followUp) { $0.caseNumber = number }
      }
      #expect(refused?.state == "DK404" && refused?.rule == "case_unknown")
    }
  }

  @Test func `leaves nothing when a part of it is refused`() throws {
    let officer = try Person()
    let sheet = officer.sheet(.loss) { sheet in
      sheet.name(.card(771))
      sheet.victim.division = "1101"
    }
    #expect(refusal { try officer.record(sheet) }?.state == "23514")
    let late = officer.sheet(.loss) { sheet in
      sheet.name(.card(771))
      sheet.add(.paid, 1, to: .card(771))
      sheet.money[0].at = Instant("0001-01-01T00:00:00+08:00")
    }
    #expect(refusal { try officer.record(late) }?.rule == "money_at_plausible")
    let maker = try ScratchDatabase.current.session()
    let left = try maker.run(
      """
      select (select count(*) from desk110.call where uuid in (\(sheet.id.text)::uuid, \(late.id.text)::uuid))
        + (select count(*) from desk110.identifier where canonical = '6222000000000771')
        + (select count(*) from desk110.audit where actor = \(officer.session.user))
      """)
    #expect(try left[0].decode(Int.self) == 0)
  }

  @Test func `tells what all desks know of an identifier, once, and not who told`() throws {
    let stranger = try Person(unit: "310000")
    try stranger.record(.loss) { $0.name(.card(2)) }
    try stranger.record(.tip, at: "2026-11-10T11:00:00+08:00") { $0.name(.card(2)) }
    let officer = try Person()
    let recorded = try officer.record(.loss) { sheet in
      sheet.name(.card(2))
      sheet.name(.card(2))
      sheet.add(.paid, 5, to: .card(2))
    }
    #expect(recorded.hits.asArray?.count == 1)
    let hit = recorded.hits[0]
    #expect(hit?["identifier"] == "6222000000000002" && hit?["kind"] == "bank_card")
    #expect(hit?["cases"] == 1 && hit?["calls"] == 2)
    #expect(hit?["last_seen"]?.asString.flatMap { Instant($0) } == Instant("2026-11-10T03:00:00Z"))
    #expect(recorded.offers == [])
  }

  @Test func `makes no lead of official numbers and of the victim's own`() throws {
    let officer = try Person()
    let official = Identifier(
      kind: .phone, canonical: "96110", said: "96110", isOfficial: true)
    let own = Identifier.phone("13900000011")
    for _ in 0..<2 {
      let recorded = try officer.record(.loss) { sheet in
        sheet.caller.phone = "13900000011"
        sheet.name(official, .contact)
        sheet.name(own, .contact)
        sheet.name(.card(3), .payer)
        sheet.add(.paid, 9, from: .card(4))
        sheet.add(.returned, 9, to: .card(4))
      }
      #expect(recorded.hits == [])
      let sheet = try officer.shown(recorded.call)
      #expect(sheet?["identifiers"]?[1]?["role"] == "payer")
      #expect(sheet?["identifiers"]?[1]?["canonical"] == "139****0011")
    }
  }

  @Test func `offers open cases of the same caller or account`() throws {
    let officer = try Person()
    let byPhone = try officer.record(.loss) { $0.caller.phone = "13900000021" }
    let byAccount = try officer.record(.loss) { $0.name(.card(21)) }
    let closed = try officer.record(.loss) { $0.name(.card(21)) }
    _ = try officer.cases.close(officer.caseNumber(closed.caseNumber), reason: nil)
    try Person(unit: "310000").record(.loss) { $0.name(.card(21)) }
    let recorded = try officer.record(.followUp) { sheet in
      sheet.caller.phone = "13900000021"
      sheet.name(.card(21))
    }
    let offers = recorded.offers.asArray ?? []
    #expect(
      Set(offers.map { [$0["case"]?.asString, $0["because"]?.asString] }) == [
        [byPhone.caseNumber, "caller_phone"], [byAccount.caseNumber, "account"],
      ])
  }

  @Test func `gives the sheet back as it was, persons masked until a reason is given`() throws {
    let officer = try Person()
    let sheet = officer.sheet(.dissuasion, WholeSheet.write)
    let recorded = try officer.record(sheet)
    let masked = try officer.shown(recorded.call)
    #expect(masked?["caller"] == ["name": "李某", "phone": "139****0031", "relation": "self"])
    #expect(masked?["victim"]?["name"] == "李某")
    #expect(masked?["victim"]?["id_number"] == "110102********0022")
    #expect(masked?["identifiers"]?[0]?["canonical"] == "6222000000000031")
    #expect(masked?["money"]?[0]?["from"]?["canonical"] == "622200******0032")
    #expect(masked?["money"]?[0]?["to"]?["canonical"] == "6222000000000031")
    #expect(masked?.text.contains("0000000032") == false)

    let whole = try officer.shown(recorded.call, unmasking: "复核")
    let sent = try JSONValue(
      parsing: Calls.recording(sheet, contentHash: "").values[0] ?? "")
    for key in ["kind", "source", "caller", "victim", "narrative", "elements", "tactic", "note"] {
      #expect(whole?[key] == sent[key])
    }
    #expect(whole?["dissuasion"] == sent["dissuasion"])
    #expect(whole?["identifiers"] == sent["identifiers"])
    #expect(whole?["money"]?[0]?["to"] == sent["money"]?[0]?["to"])
    #expect(whole?["money"]?[0]?["fen"] == 5_000_000)
  }

  @Test(arguments: ["", "  ", String(repeating: "x", count: 501)])
  func `is unmasked only for a reason`(reason: String) throws {
    let officer = try Person()
    let call = try officer.record(.tip).call
    #expect(refusal { _ = try officer.shown(call, unmasking: reason) }?.rule == "unmask_reason")
  }
}
