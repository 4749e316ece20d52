import Domain
import Testing

@testable import Reading

struct `Any text at all` {
  private static let pieces = [
    "转", "5万", "到", "6222020200112345679", "，", "。", " ", "昨天", "下午三点", "女", "61岁", "共计", "返",
    "要", "没", "QQ", "12345678", "“", "”", "自称", "公安局", "西城区", "一", "万", "1", "-", "a", ".", "\n",
    "次日", "各", "138****1234", "尾号", "岁", "（", "号", "@", "０", "轉", "\u{0}", "😀",
  ]

  @Test(arguments: 0..<60) func `is read without end or fault`(seed: Int) {
    var state = UInt64(seed) &* 0x9E37_79B9_7F4A_7C15 &+ 1
    func next(_ bound: Int) -> Int {
      state ^= state << 13
      state ^= state >> 7
      state ^= state << 17
      return Int(state % UInt64(bound))
    }
    let words = (0..<next(400)).map { _ in Self.pieces[next(Self.pieces.count)] }.joined()
    let bytes = (0..<next(600)).map { _ in UInt8(next(256)) }
    for text in [words, String(decoding: bytes, as: UTF8.self)] {
      let facts = Facts(reading: text, now: NarrativeCorpus.now)
      let length = text.unicodeScalars.count
      #expect(facts.amounts.allSatisfy { $0.said.unicodeScalars.count <= length })
      #expect(facts.identifiers.allSatisfy { text.contains($0.said) })
      #expect(facts.story.money.count <= SheetLimits.entries)
      #expect(facts.story.victim.age.map { SheetLimits.ageYears.contains($0) } ?? true)
    }
  }

  @Test(arguments: [
    "一", "5元", "转", "共5元", "岁", "“", "武汉市", "qq", "女", "返5", "万", "转到6222020200112345679",
  ])
  func `is read though it repeats itself`(piece: String) {
    let text = String(repeating: piece, count: 5000 / piece.unicodeScalars.count)
    let reading = WordsReader(now: NarrativeCorpus.now).read(text)
    #expect(reading.sheet?.narrative == text)
  }
}
