import Domain
import JSON
import Reading
import Testing

struct `A flawed sheet` {
  @Test(arguments: [
    ("{}", "kind"), (#"{"kind": 1}"#, "kind"), (#"{"kind": "lost"}"#, "kind"),
    (#"{"kind": "tip", "narative": "x"}"#, "narative"), ("[]", ""), ("7", ""), ("{", ""),
    (#"{"kind": "tip", "received_at": "2026-02-30T10:00:00"}"#, "received_at"),
    (#"{"kind": "tip", "received_at": "1999-12-31T23:59:59"}"#, "received_at"),
    (#"{"kind": "tip", "received_at": "2026-11-12T10:05:00"}"#, "received_at"),
    (#"{"kind": "tip", "received_at": 1762740300}"#, "received_at"),
    (#"{"kind": "tip", "id": "17"}"#, "id"), (#"{"kind": "tip", "case": ""}"#, "case"),
    (#"{"kind": "tip", "case": "甲"}"#, "case"), (#"{"kind": "tip", "source": 110}"#, "source"),
    (#"{"kind": "tip", "tactic": "T14"}"#, "tactic"), (#"{"kind": "tip", "victim": []}"#, "victim"),
    (#"{"kind": "tip", "victim": {"age": 131}}"#, "victim.age"),
    (#"{"kind": "tip", "victim": {"age": -1}}"#, "victim.age"),
    (#"{"kind": "tip", "victim": {"age": "61"}}"#, "victim.age"),
    (#"{"kind": "tip", "victim": {"age": 61.5}}"#, "victim.age"),
    (#"{"kind": "tip", "victim": {"sex": "f"}}"#, "victim.sex"),
    (#"{"kind": "tip", "victim": {"repeat": "no"}}"#, "victim.repeat"),
    (#"{"kind": "tip", "victim": {"division": "999999"}}"#, "victim.division"),
    (#"{"kind": "tip", "victim": {"phone": "不详"}}"#, "victim.phone"),
    (#"{"kind": "tip", "caller": {"nmae": "x"}}"#, "caller.nmae"),
    (#"{"kind": "tip", "elements": {"links": ["a", "b", "c", 4]}}"#, "elements.links[3]"),
    (#"{"kind": "tip", "elements": {"tools": "phone"}}"#, "elements.tools"),
    (#"{"kind": "tip", "identifiers": [{}]}"#, "identifiers[0].text"),
    (#"{"kind": "tip", "identifiers": [{"text": " "}]}"#, "identifiers[0].text"),
    (#"{"kind": "tip", "identifiers": ["1"]}"#, "identifiers[0]"),
    (
      #"{"kind": "tip", "identifiers": [{"text": "卡", "kind": "bank_card"}]}"#,
      "identifiers[0].text"
    ),
    (#"{"kind": "tip", "identifiers": [{"text": "1", "level": 0}]}"#, "identifiers[0].level"),
    (#"{"kind": "loss", "money": [{"kind": "paid"}]}"#, "money[0].amount"),
    (#"{"kind": "loss", "money": [{"amount": "5万"}]}"#, "money[0].kind"),
    (#"{"kind": "loss", "money": [{"kind": "paid", "amount": 50000}]}"#, "money[0].amount"),
    (#"{"kind": "loss", "money": [{"kind": "paid", "amount": "-5"}]}"#, "money[0].amount"),
    (#"{"kind": "loss", "money": [{"kind": "paid", "amount": "很多"}]}"#, "money[0].amount"),
    (#"{"kind": "loss", "money": [{"kind": "paid", "amount": "2000亿"}]}"#, "money[0].amount"),
    (#"{"kind": "loss", "money": [{"kind": "paid", "amount": "5万", "at": "昨天"}]}"#, "money[0].at"),
    (#"{"kind": "tip", "note": "a\u0007b"}"#, "note"),
    (#"{"kind": "tip", "caller": {"name": "a\nb"}}"#, "caller.name"),
    (#"{"kind": "tip", "dissuasion": {"channel": "fax"}}"#, "dissuasion.channel"),
  ])
  func `is refused by its key, in either language`(json: String, key: String) {
    for language in Language.allCases {
      let reading = Language.$current.withValue(language) { SheetFixture.read(json) }
      #expect(reading.sheet == nil)
      #expect(reading.flaws.map(\.key) == [key])
      #expect(reading.flaws.allSatisfy { !$0.message.isEmpty })
    }
  }

  @Test func `shows all its flaws at once`() {
    let json = """
      {"knid": "loss", "victim": {"age": 200, "sex": 1}, "money": [{"kind": "paid", "amount": -1}]}
      """
    #expect(
      Set(SheetFixture.read(json).flaws.map(\.key))
        == ["knid", "kind", "victim.age", "victim.sex", "money[0].amount"])
  }

  @Test(arguments: [
    ("narative", "narrative"), ("Narrative", "narrative"), ("receivedAt", "received_at"),
    ("identifers", "identifiers"), ("moeny", "money"), ("recieved_at", "received_at"),
  ])
  func `is told the key that was meant`(key: String, meant: String) {
    let reading = SheetFixture.read(#"{"kind": "tip", "\#(key)": 1}"#)
    #expect(reading.flaws.map(\.message) == ["no such key: did you mean '\(meant)'"])
  }

  @Test func `never shows what was written`() {
    let secrets = ["张三", "13800138000", "六二二二"]
    for secret in secrets {
      let json = """
        {"kind": "\(secret)", "\(secret)": 1, "id": "\(secret)", "case": "\(secret)-\(secret)",
         "received_at": "\(secret)", "tactic": "\(secret)", "source": "\(secret)",
         "victim": {"division": "\(secret)", "sex": "\(secret)", "\(secret)": ""},
         "money": [{"kind": "\(secret)", "amount": "-\(secret)", "at": "\(secret)"}]}
        """
      let reading = SheetFixture.read(json)
      #expect(reading.flaws.count >= 11)
      #expect(!"\(reading)".contains(secret))
      let broken = SheetFixture.read(#"{"kind": "tip", "note": "x" \#(secret)}"#)
      #expect(!"\(broken)".contains(secret))
    }
  }

  @Test(arguments: [
    #"{"kind": "tip", "kind": "tip"}"#, #"{"kind": "tip", "note": "a\u0000b"}"#,
    "{\"kind\": \"tip\", \"note\": \"a\u{0}b\"}", #"{"kind": "tip"} {}"#, "nonsense",
  ])
  func `that is no JSON is refused by its column`(json: String) {
    let flaws = SheetFixture.read(json).flaws
    #expect(flaws.map(\.key) == [""])
    #expect(flaws.first?.message.hasPrefix("column ") == true)
  }

  @Test func `that is not UTF-8 is refused`() {
    let bytes =
      Array(#"{"kind": "tip", "note": ""#.utf8) + [0xD5, 0xC5, 0xC8, 0xFD] + Array("\"}".utf8)
    let flaws = SheetReader(now: SheetFixture.now).read(bytes: bytes).flaws
    #expect(flaws.first?.message.contains("not UTF-8") == true)
  }

  @Test(arguments: ["identifiers", "money", "elements.links", "elements.phrases"])
  func `with ten thousand entries has one flaw`(key: String) {
    let array = "[" + Array(repeating: "{}", count: 10_000).joined(separator: ",") + "]"
    let parts = key.split(separator: ".")
    let member = #""\#(parts[parts.count - 1])": \#(array)"#
    let json = parts.count == 1 ? member : #""\#(parts[0])": {\#(member)}"#
    #expect(SheetFixture.read(#"{"kind": "tip", \#(json)}"#).flaws.map(\.key) == [key])
  }

  @Test func `with ten thousand unknown keys has few flaws`() {
    let members = (0..<10_000).map { "\"k\($0)\": 0" }.joined(separator: ",")
    #expect(SheetFixture.read(#"{"kind": "tip", \#(members)}"#).flaws.count == 21)
  }

  @Test func `of 50 MB has one flaw`() {
    let narrative = String(repeating: "x", count: 50 << 20)
    let reading = SheetFixture.read(#"{"kind": "tip", "narrative": "\#(narrative)"}"#)
    #expect(reading.flaws.map(\.key) == ["narrative"])
    #expect((reading.flaws.first?.message.utf8.count ?? 0) < 200)
    #expect(reading.flaws.first?.message.contains("52428800") == true)
  }

  @Test func `in a line above the limit is refused`() {
    let line = SheetLine(number: 3, bytes: nil)
    let flaws = SheetReader(now: SheetFixture.now).read(line).flaws
    #expect(flaws == [SheetFlaw(key: "", message: "a line above 64 MiB: split it")])
  }

  @Test(arguments: [("narrative", 20_000), ("note", 20_000)])
  func `is refused above a length in characters, not bytes`(key: String, limit: Int) {
    let just = String(repeating: "诈", count: limit)
    #expect(SheetFixture.read(#"{"kind": "tip", "\#(key)": "\#(just)"}"#).flaws == [])
    #expect(
      SheetFixture.read(#"{"kind": "tip", "\#(key)": "\#(just)骗"}"#).flaws.map(\.key) == [key])
  }
}
