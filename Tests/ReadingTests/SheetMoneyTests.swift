import Domain
import Testing

@testable import Reading

struct `The money of a sheet` {
  @Test(arguments: [
    (["5", "30000", "40000"], [0]), (["10", "10", "100000"], [2]), (["50", "5万"], [1]),
    (["3万", "4万", "3亿"], [2]), (["1亿"], [0]), (["9999万"], []), (["30", "29999"], []),
    (["100", "2万", "300", "5000"], []), (["0", "5万"], []),
  ])
  func `is warned of where one amount is far from the others`(amounts: [String], odd: [Int]) {
    let entries = amounts.map { #"{"kind": "demanded", "amount": "\#($0)"}"# }
    let reading = SheetFixture.read(
      #"{"kind": "tip", "money": [\#(entries.joined(separator: ","))]}"#)
    #expect(reading.flaws == [])
    #expect(reading.warnings.map(\.key) == odd.map { "money[\($0)].amount" })
  }

  @Test func `is in yuan, and a warning is said of any other`() {
    let reading = SheetFixture.read(
      #"{"kind": "tip", "money": [{"kind": "demanded", "amount": "5000 USDT"}, "#
        + #"{"kind": "demanded", "amount": "3万"}]}"#)
    #expect(reading.flaws == [])
    #expect(reading.sheet?.money.map(\.amount.fen.yuan) == ["30000.00"])
    #expect(reading.warnings.map(\.key) == ["money[0].amount"])
    #expect(reading.warnings.first?.message.contains("Tether") == true)
  }

  @Test func `told in words is in yuan, too`() {
    let reading = WordsReader(now: SheetFixture.now).read("转了5000U和3万元，又要2千港币")
    #expect(reading.sheet?.money.map(\.amount.said) == ["3万元"])
    #expect(reading.warnings.map(\.key).filter { $0 == "narrative" }.count == 2)
  }
}
