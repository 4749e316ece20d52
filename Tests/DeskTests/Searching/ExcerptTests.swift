import Testing

@testable import Desk

struct `An excerpt` {
  @Test(arguments: [
    ("转账", [0..<1], [0..<1]), ("转e\u{301}账", [1..<2], [1..<3]), ("转e\u{301}账", [2..<3], [1..<3]),
    ("👨‍👩‍👧转", [2..<3], [0..<5]), ("🇨🇳转", [1..<2], [0..<2]), ("转账户", [0..<1, 1..<2], [0..<2]),
    ("转账户", [0..<1, 2..<3], [0..<1, 2..<3]), ("转账", [5..<9], []), ("", [0..<1], []),
  ])
  func `marks whole characters`(text: String, places: [Range<Int>], ranges: [Range<Int>]) {
    #expect(Excerpt(text, places).ranges == ranges)
  }

  @Test func `is bold where words were found, line by line`() {
    let excerpt = Excerpt("转账到 安全账户", [0..<2, 4..<8])
    #expect(
      excerpt.lines(columns: 8, isBold: true) == [
        "\u{1B}[1m转账\u{1B}[22m到", "\u{1B}[1m安全账户\u{1B}[22m",
      ])
    #expect(
      Excerpt("安全账户", [0..<4]).lines(columns: 4, isBold: true) == [
        "\u{1B}[1m安全\u{1B}[22m", "\u{1B}[1m账户\u{1B}[22m",
      ])
    #expect(excerpt.lines(columns: nil, isBold: false) == ["转账到 安全账户"])
  }

  @Test func `commands no terminal`() {
    let excerpt = Excerpt("转\u{1B}[2J账\n户", [0..<1, 5..<6])
    #expect(excerpt.text == "转␛[2J账 户")
    #expect(excerpt.lines(columns: 80, isBold: false) == ["转␛[2J账 户"])
  }
}
