import Domain
import JSON
import Reading
import Testing

struct `A call sheet` {
  @Test func `is read with every key of the contract`() throws {
    let reading = SheetFixture.read(SheetFixture.whole)
    #expect(reading.flaws == [])
    let sheet = try #require(reading.sheet)
    #expect(sheet.id.text == "01930f3c-8a4e-7c3a-9b1d-2f6e5a4b3c2d")
    #expect(sheet.receivedAt.text == "2026-11-10T10:01:00+08:00")
    #expect(sheet.kind == .loss)
    #expect(sheet.source == .emergency110)
    #expect(sheet.caseNumber == "81100000426")
    #expect(sheet.caller == .init(phone: "13912345678", name: "李甲", relation: .oneself))
    #expect(sheet.victim.age == 61)
    #expect(sheet.victim.sex == .female)
    #expect(sheet.victim.division == "110102")
    #expect(sheet.victim.isRepeat == false)
    #expect(sheet.victim.wasWarned == true)
    #expect(sheet.narrative == "来电自称公检法，\n要求转到安全账户")
    #expect(sheet.tactic == .init(code: "T08", isGiven: true))
    #expect(sheet.elements.tools == ["phone", "meeting_app"])
    #expect(sheet.elements.phrases == ["资金清查，保密"])
    #expect(sheet.elements.remoteControl == true)
    #expect(sheet.identifiers.first?.identifier.canonical == "6222020200112345679")
    #expect(sheet.identifiers.first?.holder == "王乙")
    #expect(sheet.identifiers.first?.level == 1)
    #expect(sheet.money.first?.amount.fen == Fen(5_000_000))
    #expect(sheet.money.first?.at?.text == "2026-11-10T09:30:00+08:00")
    #expect(sheet.money.first?.to?.canonical == "6222020200112345679")
    #expect(sheet.dissuasion?.result == .paidAnyway)
    #expect(reading.missing == [])
  }

  @Test func `needs no more than its kind`() throws {
    let sheet = try #require(SheetFixture.read(#"{"kind": "consultation"}"#).sheet)
    #expect(sheet.receivedAt == SheetFixture.now)
    #expect(sheet.id.text.dropFirst(14).first == "7")
    #expect(sheet.tactic == .init(code: "T13", isGiven: false))
    #expect(sheet.caller == .init())
  }

  @Test func `takes null for absent`() {
    let json = """
      {"kind": "tip", "id": null, "received_at": null, "source": null, "case": null,
       "caller": null, "victim": {"age": null}, "identifiers": null, "money": null,
       "tactic": null, "dissuasion": null, "elements": {"links": null}}
      """
    #expect(SheetFixture.read(json).flaws == [])
  }

  @Test func `is read in full width everywhere but in free text`() throws {
    let json = """
      {"kind": "ｌｏｓｓ", "source": "１１０", "received_at": "２０２６－１１－１０Ｔ０９：００：００",
       "tactic": "ｔ０８", "victim": {"division": "１１０１０２", "name": "Ａ　甲"},
       "case": "８１１０ ００００－４２６", "narrative": "说：１２３", "note": "，",
       "elements": {"phrases": ["（保密）"], "pretext": "（保密）"}}
      """
    let sheet = try #require(SheetFixture.read(json).sheet)
    #expect(sheet.source == .emergency110)
    #expect(sheet.receivedAt.text == "2026-11-10T09:00:00+08:00")
    #expect(sheet.tactic.code == "T08")
    #expect(sheet.victim.division == "110102")
    #expect(sheet.victim.name == "A 甲")
    #expect(sheet.caseNumber == "81100000426")
    #expect(sheet.narrative == "说：１２３")
    #expect(sheet.elements.phrases == ["（保密）"])
    #expect(sheet.elements.pretext == "(保密)")
  }

  @Test func `has the tactic its words suggest when none is given`() throws {
    let json = #"{"kind": "attempt", "narrative": "冒充公检法，称涉嫌洗钱，要求资金清查"}"#
    #expect(SheetFixture.read(json).sheet?.tactic == .init(code: "T08", isGiven: false))
  }

  @Test func `keeps official numbers as neutral and says so`() throws {
    let json = #"{"kind": "tip", "identifiers": [{"text": "96110", "role": "payee"}]}"#
    let reading = SheetFixture.read(json)
    #expect(reading.sheet?.identifiers.first?.role == .neutral)
    #expect(reading.warnings.map(\.key).contains("identifiers[0].text"))
  }

  @Test func `keeps what cannot be recognised as other`() {
    let json = #"{"kind": "tip", "identifiers": [{"text": "王先生的小店"}]}"#
    let mention = SheetFixture.read(json).sheet?.identifiers.first
    #expect(mention?.identifier.kind == .other)
    #expect(mention?.identifier.canonical == "王先生的小店")
    #expect(mention?.role == .contact)
  }

  @Test(arguments: [
    (
      #""identifiers": [{"text": "6222020200112345670", "kind": "bank_card"}]"#,
      "identifiers[0].text"
    ),
    (#""victim": {"id_number": "110102196501010021"}"#, "victim.id_number"),
    (#""received_at": "2026-11-10T10:20:00+08:00""#, "received_at"),
    (#""money": [{"kind": "paid", "amount": "5万"}]"#, "money[0].to"),
    (#""dissuasion": {}"#, "dissuasion.channel"),
    (
      #""money": [{"kind": "demanded", "amount": "50"}, {"kind": "demanded", "amount": "5万"}]"#,
      "money[1].amount"
    ),
    (
      #""identifiers": [{"text": "6222020200112345679", "level": 2}], "#
        + #""money": [{"kind": "paid", "amount": "5万", "to": "6222020200112345679"}]"#,
      "identifiers[0].level"
    ),
  ])
  func `is taken with a warning where only doubt is`(part: String, key: String) {
    let reading = SheetFixture.read(#"{"kind": "loss", \#(part)}"#)
    #expect(reading.flaws == [])
    #expect(reading.warnings.map(\.key).contains(key))
  }
}
