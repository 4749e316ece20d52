import Domain
import Reading

extension Briefing {
  /// Which classes lead by number, by loss and by mean loss.
  ///
  /// What fits no class is told as such: it is no tactic that could lead.
  func leaders(_ rows: [TacticRow]) -> String {
    [byNumber(rows), byLoss(rows), byMean(rows)].compactMap(\.self).joined(separator: say("", " "))
  }

  /// The class with most cases, if it is one of its own.
  var leadingTactic: TacticRow? { tacticRows.first { !$0.isRest } }

  private func byNumber(_ rows: [TacticRow]) -> String? {
    guard let first = leadingTactic else {
      return rows.first.map { rest in
        say(
          "\(rest.share.cases)起警情均未归入具体手法。",
          "None of the \(plural(rest.share.cases, "case")) fits a class of its own.")
      }
    }
    let cases = first.share.cases
    let ties = rows.filter { $0.share.cases == cases && !$0.isRest }
    guard ties.count == 1 else {
      let names = ties.prefix(3).map(\.told).joined(separator: say("、", ", "))
      let more = ties.count > 3 ? say("等", " and others") : ""
      return say(
        "按起数，\(names)\(more)并列最多，各\(cases)起。",
        "By number, \(names)\(more) have most: \(plural(cases, "case")) each.")
    }
    let change = told(compared(first))
    let share = first.ofCases?.percent() ?? ""
    return rest(rows, isBefore: first.rankByCount, by: \.rankByCount)
      + say(
        "按起数，\(first.told)居首，\(cases)起，占\(share)\(change)。",
        "By number, \(first.told) leads with \(plural(cases, "case")) (\(share))\(change).")
  }

  private func byLoss(_ rows: [TacticRow]) -> String? {
    let losing = rows.filter { $0.share.loss > .zero && !$0.isRest }
    guard let first = losing.max(by: { $0.share.loss < $1.share.loss }) else { return nil }
    let (loss, share) = (first.share.loss.wording, first.ofLoss?.percent() ?? "")
    let isSame = first.share.code == leadingTactic?.share.code
    return say(
      "按损失，\(isSame ? "亦以\(first.told)" : first.told)居首，\(loss)，占\(share)\(restOfLoss(rows, first))。",
      "By loss, \(first.told)\(isSame ? " leads too," : " leads") with \(loss) (\(share))\(restOfLoss(rows, first))."
    )
  }

  /// Where what fits no class lost more than any class did.
  private func restOfLoss(_ rows: [TacticRow], _ first: TacticRow) -> String {
    guard let rest = rows.first(where: \.isRest), rest.share.loss > first.share.loss else {
      return ""
    }
    let loss = rest.share.loss.wording
    return say(
      "；未归入具体手法的合计\(loss)", "; cases that fit no class of their own lost \(loss) together")
  }

  private func rest(
    _ rows: [TacticRow], isBefore rank: Int, by place: KeyPath<TacticRow, Int>
  ) -> String {
    guard let rest = rows.first(where: \.isRest), rest[keyPath: place] < rank else { return "" }
    return say(
      "未归入具体手法的\(rest.share.cases)起；",
      "\(plural(rest.share.cases, "case fits", "cases fit")) no class of their own. ")
  }

  /// The class whose cases lost most each; of one class alone nothing is highest.
  private func byMean(_ rows: [TacticRow]) -> String? {
    let losing = rows.filter { $0.share.meanLoss != nil && !$0.isRest }
    guard losing.count > 1,
      let dearest = losing.max(by: {
        ($0.share.meanLoss ?? .zero) < ($1.share.meanLoss ?? .zero)
      }), let mean = dearest.share.meanLoss
    else { return nil }
    return say(
      "案均损失以\(dearest.told)最高，为\(mean.wording)。",
      "The mean loss is highest for \(dearest.told): \(mean.wording).")
  }

  /// What the period before had and this one has not.
  var goneSentence: String {
    guard past != .unknown else { return "" }
    let gone = goneTactics.filter { findings?.scheme?.isRetired($0.code) != true }.map {
      say("\($0.name)（\($0.cases)起）", "\"\($0.name)\" (\($0.cases))")
    }
    guard !gone.isEmpty else { return "" }
    let list = gone.joined(separator: say("、", ", "))
    return say("上期有而本期未发：\(list)。", " Seen \(period.kind.before) but not now: \(list).")
  }
}

extension Briefing.TacticRow {
  /// Whether it holds what fits no other class.
  var isRest: Bool { share.code == TacticScheme.unknown }

  /// The name as a sentence has it.
  var told: String { say(name, "\"\(name)\"") }
}
