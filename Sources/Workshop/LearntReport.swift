import Desk
import Domain
import JSON
import Learning

/// What came of learning.
struct LearntReport {
  private let verdict: Verdict
  private let version: Int
  private let isInForce: Bool

  /// Takes what the database answered when the model was stored.
  init(_ verdict: Verdict, _ stored: JSONValue?) {
    self.verdict = verdict
    version = stored?["version"]?.asInteger ?? 0
    isInForce = stored?["in_force"]?.asBool ?? false
  }

  /// The keys of `desk tactic learn --json`.
  var document: JSONValue {
    [
      "version": .integer(version), "in_force": .bool(isInForce),
      "cases": .integer(verdict.learntCount), "held_out": .integer(verdict.heldOutCount),
      "macro_f1": .real(verdict.ofModel.macroF1.shown),
      "lexicon_macro_f1": .real(verdict.ofLexicon.macroF1.shown),
      "majority_macro_f1": .real(verdict.ofMajority.macroF1.shown),
      "not_learnt": .array(
        verdict.tooFew.map { ["code": .string($0.code), "cases": .integer($0.count)] }),
    ]
  }

  var text: String {
    let (model, lexicon) = (verdict.ofModel.macroF1.places, verdict.ofLexicon.macroF1.places)
    let learnt = say(
      "学自 \(verdict.learntCount) 起，以留出的 \(verdict.heldOutCount) 起检验：宏F1 \(model)，词表 \(lexicon)",
      "learnt from \(verdict.learntCount) cases, judged on \(verdict.heldOutCount) held out: "
        + "macro-F1 \(model), the word list \(lexicon)")
    let fate =
      isInForce
      ? say("优于词表：第 \(version) 版模型已启用", "better than the word list: model \(version) is in force")
      : say(
        "不优于词表：存为第 \(version) 版，未启用（desk tactic use \(version) 可启用）",
        "not better than the word list: stored as model \(version), not in force "
          + "('desk tactic use \(version)' would choose it)")
    return learnt + "\n" + fate + "\n"
  }
}
