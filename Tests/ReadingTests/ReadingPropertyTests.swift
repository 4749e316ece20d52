import Domain
import Testing

@testable import Reading

struct `Whatever is typed` {
  @Test(arguments: 0..<20)
  func `is read without a fault, and its canonical form is its own`(seed: Int) {
    var typist = Typist(state: UInt64(seed))
    for _ in 0..<50 {
      let text = typist.text()
      let folded = FoldedText(text)
      for found in IdentifierReader.find(in: text) {
        #expect(found.value.said == folded.said(found.range))
        expectStable(found.value)
      }
      for found in AmountReader.find(in: text) {
        #expect(found.value.said == folded.said(found.range))
        #expect(found.value.fen >= .zero)
      }
      for kind in IdentifierKind.allCases {
        if let read = IdentifierReader.read(text, as: kind) { expectStable(read) }
      }
    }
  }

  @Test(arguments: 0..<10)
  func `is read though it be random bytes`(seed: Int) {
    var typist = Typist(state: UInt64(seed))
    for _ in 0..<50 {
      let text = typist.bytes()
      let facts = Facts(reading: text, now: Instant(microseconds: 0))
      #expect(facts.amounts.allSatisfy { text.contains($0.said) })
      #expect(facts.identifiers.allSatisfy { text.contains($0.said) })
    }
  }

  @Test(arguments: ["a.", "*", "1 ", "一", "约5", "尾号", "1-", "幺", "(", "“", "1,", "零", "x1", "#1"])
  func `a hundred thousand times over is read in one go`(part: String) {
    let text = String(repeating: part, count: 100_000 / part.unicodeScalars.count)
    #expect(IdentifierReader.find(in: text).isEmpty)
    #expect(AmountReader.find(in: text).allSatisfy { $0.value.said.unicodeScalars.count < 10 })
  }

  private func expectStable(_ identifier: Identifier) {
    let again = IdentifierReader.read(identifier.canonical, as: identifier.kind)
    #expect(again?.canonical == identifier.canonical, "said: \(identifier.said)")
    #expect(again?.kind == identifier.kind)
    if identifier.isValid == true { #expect(again?.isValid == true, "\(identifier)") }
  }
}

/// Types what a desk might, and what it never should; the same for the same seed.
private struct Typist {
  var state: UInt64

  private static let parts = [
    "1", "3", "8", "0", "00", "138", "6222", "6214833508984682", "13812345678", "010", "86", "+",
    "-",
    " ", ".", ",", "，", "*", "****", "x", "X", "×", "…", "#", "一", "三", "八", "幺", "洞", "拐", "零",
    "两",
    "十", "百", "千", "万", "亿", "元", "块", "角", "半", "个", "几", "多", "余", "来", "把", "约", "近", "上",
    "w", "k", "U", "USDT", "$", "￥", "刀", "港币", "尾号", "开头", "后四位", "是", "：", "转", "微信", "QQ",
    "O", "l", "S", "B", "@", "a.com", "http://", "T", "0x", "bc1", "110", "96110", "１", "（", "）",
    "廿",
    "“", "”", "软件", "%", "人", "日", "\u{200B}", "\u{FEFF}", "\n", "\0", "😀", "e\u{301}",
  ]

  mutating func text() -> String {
    (0..<(1 + number(24))).map { _ in Self.parts[number(Self.parts.count)] }.joined()
  }

  mutating func bytes() -> String {
    String(decoding: (0..<number(300)).map { _ in UInt8(number(256)) }, as: UTF8.self)
  }

  private mutating func number(_ bound: Int) -> Int {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return Int(state >> 33) % bound
  }
}
