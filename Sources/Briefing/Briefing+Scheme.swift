import Documents
import Domain

extension Briefing {
  /// What became of the classes of tactics since the period before, where anything did.
  var schemeBlocks: [Document.Block] {
    guard let change = findings?.scheme else { return [] }
    let parts =
      change.renamed.map {
        say("“\($0.old.name)”更名为“\($0.new.name)”", "\"\($0.old.name)\" is now \"\($0.new.name)\"")
      } + change.retired.map(retired)
      + change.added.map { say("新设“\($0.name)”", "\"\($0.name)\" is new") }
    let (list, day) = (parts.joined(separator: say("；", "; ")), change.day.wording)
    let isSame = change.retired.isEmpty && change.added.isEmpty
    let before = period.kind.before
    return [
      .paragraph(
        say("手法分类自\(day)起调整：\(list)。", "The classes of tactics changed on \(day): \(list).")
          + (isSame
            ? ""
            : say(
              "停用、新设的手法不与\(before)对比。",
              " Classes that were retired or are new are not compared with \(before).")))
    ]
  }

  private func retired(_ tactic: SchemeChange.Class) -> String {
    let cases = before.cases.tactics.first { $0.code == tactic.code }?.cases ?? 0
    let were = cases > 0 ? say("（上期\(cases)起）", " (\(plural(cases, "case")) before)") : ""
    return say("停用“\(tactic.name)”\(were)", "\"\(tactic.name)\" was retired\(were)")
  }

  /// The cases of a class beside those before, unless it was not told apart then.
  func compared(_ row: TacticRow) -> Comparison {
    var comparison = compared(cases: row.share.cases, before: row.previous)
    if findings?.scheme?.isAdded(row.share.code ?? "") == true { comparison.past = .unknown }
    return comparison
  }
}
