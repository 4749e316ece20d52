import Desk
import Domain
import JSON
import Learning

/// What `desk tactic evaluate` found.
struct VerdictReport {
  let verdict: Verdict
  private let lesson: TacticLesson

  init(_ verdict: Verdict, _ lesson: TacticLesson) {
    self.verdict = verdict
    self.lesson = lesson
  }

  /// Who was judged: its key, its name, and how it did.
  var contestants: [(key: String, name: String, confusion: Confusion)] {
    [
      ("model", say("模型", "model"), verdict.ofModel),
      ("lexicon", say("词表", "word list"), verdict.ofLexicon),
      ("majority", say("最常见类", "most frequent class"), verdict.ofMajority),
    ]
  }

  /// The keys of `desk tactic evaluate --json`.
  var document: JSONValue {
    var document = JSONObject([
      (key: "cases", value: .integer(verdict.learntCount)),
      (key: "held_out", value: .integer(verdict.heldOutCount)),
      (key: "holdout_percent", value: .integer(lesson.holdout.value)),
      (key: "seed", value: .integer(lesson.seed)),
      (
        key: "not_learnt",
        value: .array(
          verdict.tooFew.map { ["code": .string($0.code), "cases": .integer($0.count)] })
      ),
      (key: "classes", value: .array(Confusion.classes.map { .string($0) })),
    ])
    for one in contestants { document[one.key] = one.confusion.document }
    return .object(document)
  }

  /// One row a contestant and class.
  var listing: Listing {
    var listing = Listing([
      .text("by", say("方法", "by")), .name("code", say("手法", "tactic"), least: 5),
      .number("precision", say("精确率", "precision")), .number("recall", say("召回率", "recall")),
      .number("f1", "F1"), .number("support", say("起数", "cases")),
    ])
    for one in contestants {
      for score in one.confusion.scores {
        listing.append([.term(code: one.key, name: one.name)] + score.cells)
      }
    }
    return listing
  }
}

extension ClassScore {
  /// Class, precision, recall, F1 and number of cases.
  var cells: [Listing.Cell] {
    [
      .tactic(code), .ratio(precision.shown), .ratio(recall.shown), .ratio(f1.shown),
      .integer(support),
    ]
  }
}

extension Confusion {
  fileprivate var document: JSONValue {
    [
      "macro_f1": .real(macroF1.shown), "micro_f1": .real(microF1.shown),
      "scores": .array(
        scores.map { score in
          [
            "code": .string(score.code), "precision": .real(score.precision.shown),
            "recall": .real(score.recall.shown), "f1": .real(score.f1.shown),
            "support": .integer(score.support),
          ]
        }),
      "confusion": .array(counts.map { row in .array(row.map { .integer($0) }) }),
    ]
  }
}
