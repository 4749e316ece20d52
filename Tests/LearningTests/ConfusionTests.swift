import Learning
import Testing

struct `A confusion matrix` {
  /// Cases whose words are what is said of them.
  private let confusion = Confusion(
    [
      ("T01", "T01"), ("T01", "T01"), ("T01", "T02"), ("T02", "T02"), ("T02", "T13"),
      ("T03", "T01"),
    ].map { LabelledCase(code: $0.0, words: $0.1) }
  ) { $0 }

  @Test func `counts what each class was called`() {
    #expect(confusion.counts[0][0] == 2 && confusion.counts[0][1] == 1)
    #expect(confusion.counts[1][12] == 1 && confusion.counts[2][0] == 1)
    #expect(confusion.counts.count == 13 && confusion.counts.allSatisfy { $0.count == 13 })
  }

  @Test func `gives precision, recall and F1 of the classes that have cases`() {
    let scores = confusion.scores
    #expect(scores.map(\.code) == ["T01", "T02", "T03"])
    #expect(scores.map(\.support) == [3, 2, 1])
    #expect(scores.map(\.precision) == [2.0 / 3, 0.5, 0])
    #expect(scores.map(\.recall) == [2.0 / 3, 0.5, 0])
    #expect(scores.map(\.f1) == [4.0 / 6, 2.0 / 4, 0])
  }

  @Test func `weighs classes alike in macro-F1 and cases alike in micro-F1`() {
    #expect(abs(confusion.macroF1 - (2.0 / 3 + 0.5) / 3) < 1e-12)
    #expect(confusion.macroF1Parts == 3889)
    #expect(confusion.microF1 == 0.5)
    #expect(Confusion([]) { $0 }.macroF1 == 0)
  }
}
