public import Desk
import Domain
import JSON
import Learning
import Store

/// What `desk-learn` does for `desk tactic learn` and `desk tactic evaluate`.
public struct LearningWorkshop: TacticWorkshop {
  public init() {}

  public func learn(_ lesson: TacticLesson, at seat: Seat) throws {
    // Told before the work is done, not after, that it cannot be stored.
    let log = try seat.openLog()
    let cases = try CaseSource(seat: seat).cases(lesson, from: log)
    let verdict = try judge(cases, lesson, seat)
    let stored = try TacticModels(log.session).store(
      verdict.model, verdict.facts(lesson))
    let report = LearntReport(verdict, stored)
    if seat.format == .json { return try seat.line(report.document) }
    try seat.console.write(report.text)
  }

  public func evaluate(_ lesson: TacticLesson, at seat: Seat) throws {
    let log = lesson.from == nil ? try seat.openLog() : nil
    let cases = try CaseSource(seat: seat).cases(lesson, from: log)
    let verdict = try judge(cases, lesson, seat)
    let report = VerdictReport(verdict, lesson)
    switch seat.format {
    case .json: try seat.line(report.document)
    case .csv, .md: try seat.show(report.listing)
    case .table: try seat.console.page(report.text(columns: seat.columns))
    }
  }

  private func judge(
    _ cases: [LabelledCase], _ lesson: TacticLesson, _ seat: Seat
  ) throws(Complaint) -> Verdict {
    let verdict: Verdict
    do {
      let split = try CaseSplit(
        cases.withoutRepeats, holdingOut: lesson.holdout.value, seed: lesson.seed)
      verdict = try Verdict(split)
    } catch {
      throw Complaint(learning: error)
    }
    for one in verdict.tooFew {
      seat.console.complain(
        say(
          "desk: \(one.code) 只有 \(one.count) 起，至少 \(CaseSplit.classCasesMin) 起才能学，未学",
          "desk: \(one.code) has \(one.count) cases, \(CaseSplit.classCasesMin) are needed: not learnt"
        ))
    }
    if verdict.heldOutCount < Verdict.heldOutMin {
      seat.console.complain(
        say(
          "desk: 只有 \(verdict.heldOutCount) 起可供检验，分值粗略",
          "desk: only \(verdict.heldOutCount) cases to judge by, the scores are rough"))
    }
    return verdict
  }
}

extension Verdict {
  /// What the database keeps beside the model.
  fileprivate func facts(_ lesson: TacticLesson) -> JSONValue {
    let split = "seed \(lesson.seed), \(lesson.holdout.value) % held out"
    return [
      "scheme": .string(TacticScheme.version), "cases": .integer(learntCount),
      "held_out": .integer(heldOutCount), "macro_f1": .integer(ofModel.macroF1Parts),
      "lexicon_macro_f1": .integer(ofLexicon.macroF1Parts),
      "majority_macro_f1": .integer(ofMajority.macroF1Parts),
      "method": .string("\(Trainer.method); \(split)"),
    ]
  }
}
