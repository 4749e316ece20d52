import Surveillance
import Testing

struct `A burst of words` {
  private func found(_ counts: [WordBurst.Count]) -> [WordBurst] {
    WordBurst.find(in: counts, lately: 400, before: 11_200)
  }

  @Test func `is found and told by how much`() throws {
    let bursts = found([
      .init("百万保障", lately: 24, before: 60), .init("客服", lately: 90, before: 2500),
    ])
    let burst = try #require(bursts.first)
    #expect(bursts.count == 1 && burst.word == "百万保障" && burst.observed == 24)
    #expect(abs(burst.expected - 60.0 / 28) < 1e-12)
    // 2·Σ O·ln(O/E) of 24, 376; 60, 11140.
    #expect(abs(burst.likelihoodRatio - 66.5138184) < 1e-6)
    #expect(burst.p > 0 && burst.p < 1e-15 && burst.falseShare == 2 * burst.p)
  }

  @Test func `is none where a word is told less, as before, or hardly at all`() {
    #expect(found([.init("积分", lately: 6, before: 5000)]).isEmpty)
    #expect(found([.init("银行", lately: 40, before: 1120)]).isEmpty)
    #expect(found([.init("新词", lately: 4, before: 0)]).isEmpty)
    #expect(found([]).isEmpty)
  }

  @Test func `may be a word never told before`() {
    let bursts = found([.init("新词", lately: 5, before: 0)])
    #expect(bursts.map(\.expected) == [0])
    #expect(WordBurst.find(in: [.init("新词", lately: 5, before: 0)], lately: 9, before: 0).isEmpty)
  }

  @Test func `must be the surer the more words are looked at`() {
    let words = (0..<2000).map { WordBurst.Count("词\($0)", lately: 10, before: 280) }
    let weak = WordBurst.Count("理赔", lately: 20, before: 280)
    #expect(found([weak]).map(\.word) == ["理赔"])
    #expect(found(words + [weak]).isEmpty)
  }
}
