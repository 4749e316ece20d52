import Domain
import Learning
import Reading
import Support
import Testing

struct `A model learnt from cases` {
  /// Learnt once, as it takes seconds in a debug build.
  private static let learnt = Result {
    let split = try CaseSplit(.paired, holdingOut: 20, seed: 1)
    return (split, try Verdict(split))
  }

  private let split: CaseSplit
  private let verdict: Verdict

  init() throws { (split, verdict) = try Self.learnt.get() }

  @Test func `tells classes it has seen by words it has not been given together`() {
    #expect(verdict.ofModel.macroF1 > 0.9)
    #expect(verdict.ofModel.macroF1 > verdict.ofLexicon.macroF1)
    #expect(verdict.ofLexicon.macroF1 > verdict.ofMajority.macroF1)
    #expect(verdict.learntCount + verdict.heldOutCount == [LabelledCase].paired.count)
  }

  @Test func `is the same from the same cases and seed, to the byte`() throws {
    let once = try Verdict(CaseSplit(.invented, holdingOut: 20, seed: 1))
    let again = try Verdict(CaseSplit(.invented, holdingOut: 20, seed: 1))
    #expect(again.model.bytes == once.model.bytes)
    let shuffled = try CaseSplit([LabelledCase].paired.reversed(), holdingOut: 20, seed: 1)
    #expect(Set(shuffled.heldOut) == Set(split.heldOut))
    let other = try CaseSplit(.paired, holdingOut: 20, seed: 2)
    #expect(Set(other.heldOut) != Set(split.heldOut))
  }

  @Test func `gives each class a chance, which add up to one`() throws {
    for one in split.heldOut.prefix(50) {
      let chances = try #require(verdict.model.chances(of: one.words))
      #expect(chances.count == 13 && chances.allSatisfy { (0...1).contains($0) })
      #expect(abs(chances.reduce(0, +) - 1) < 1e-9)
    }
  }

  @Test func `names words of the text as its reasons, and no digit`() throws {
    for one in split.heldOut.prefix(60) {
      let best = try #require(verdict.model.suggest(one.words).first)
      #expect(!best.because.isEmpty && best.because.allSatisfy(one.words.contains))
    }
    let card = "刷单做任务垫付6222020200001111222佣金"
    let best = try #require(verdict.model.suggest(card).first)
    #expect(best.code == "T01")
    #expect(best.because.allSatisfy { !$0.contains(where: \.isNumber) })
  }

  @Test func `reads traditional, full-width and lower-case alike`() throws {
    let plain = try #require(verdict.model.chances(of: "登录APP后說涉嫌洗钱"))
    #expect(verdict.model.chances(of: "登录ａｐｐ後说涉嫌洗錢") == plain)
  }

  @Test(arguments: ["", " ", "123 456", "!!!", "xyzzy"])
  func `says nothing of a text without a word it knows`(text: String) {
    #expect(verdict.model.suggest(text).isEmpty)
  }

  @Test func `is not made of cases that have nothing in common`() {
    let cases = [LabelledCase(code: "T01", words: "甲"), LabelledCase(code: "T02", words: "乙")]
    #expect(throws: TrainingFlaw.nothingInCommon) { try Trainer.train(cases) }
  }

  @Test func `is made of two classes too`() throws {
    let cases = [LabelledCase].paired.filter { ["T01", "T08"].contains($0.code) }
    let verdict = try Verdict(CaseSplit(cases, holdingOut: 20, seed: 1))
    #expect(verdict.ofModel.microF1 == 1)
    #expect(verdict.model.classes == ["T01", "T08"])
  }
}
