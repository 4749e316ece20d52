import Domain
import JSON
import Reading
import Testing

struct `A written sheet` {
  @Test(arguments: [
    SheetFixture.whole, #"{"kind": "tip"}"#, #"{"kind": "attempt", "narrative": "冒充公检法"}"#,
    #"{"kind": "loss", "money": [{"kind": "paid", "amount": "近3万元", "to": "尾号1234"}]}"#,
    #"{"kind": "loss", "money": [{"kind": "paid", "amount": "13812345678.00"}]}"#,
    #"{"kind": "tip", "identifiers": [{"text": "１３８ ００１３ ８０００", "kind": "alipay"}], "#
      + #""money": [{"kind": "demanded", "amount": "0", "to": "13800138000"}]}"#,
    #"{"kind": "tip", "identifiers": [{"text": "96110"}, {"text": "a@example.com"}, {"text": "？"}]}"#,
  ])
  func `is read back as it was`(json: String) throws {
    let sheet = try #require(SheetFixture.read(json).sheet)
    let again = SheetReader(now: SheetFixture.now).read(SheetWriter.write(sheet))
    #expect(again.flaws == [])
    #expect(again.sheet?.identifiers == sheet.identifiers)
    #expect(again.sheet?.money == sheet.money)
    #expect(again.sheet == sheet)
  }

  @Test(arguments: 1...20 as ClosedRange<UInt64>)
  func `is read back as it was, whatever it holds`(seed: UInt64) throws {
    var generator = SheetGenerator(seed: seed)
    let reader = SheetReader(now: SheetFixture.now)
    var taken = 0
    for _ in 0..<50 {
      guard let sheet = reader.read(generator.sheet()).sheet else { continue }
      taken += 1
      let text = SheetWriter.write(sheet).text
      #expect(try reader.read(JSONValue(parsing: text)).sheet == sheet, "\(text)")
    }
    #expect(taken > 10)
  }

  @Test func `has the form of the contract`() throws {
    let sheet = try #require(SheetFixture.read(SheetFixture.whole).sheet)
    let written = SheetWriter.write(sheet)
    let wanted = try JSONValue(parsing: SheetFixture.whole)
    #expect(written == wanted)
    #expect(written.asObject?.keys == wanted.asObject?.keys)
  }

  @Test func `writes a figure where the words are lost`() throws {
    var sheet = try #require(SheetFixture.read(#"{"kind": "loss"}"#).sheet)
    sheet.money = [
      .init(kind: .paid, amount: Amount(fen: Fen(3_000_000), isApproximate: false, said: ""))
    ]
    #expect(SheetWriter.write(sheet)["money"]?[0]?["amount"] == "30000.00")
  }
}
