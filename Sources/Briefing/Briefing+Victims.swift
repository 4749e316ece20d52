import Documents
import Domain

extension Briefing {
  var victimBlocks: [Document.Block] {
    guard figures.cases.total > 0 else {
      return [.paragraph(say("本期无新立警情，无事主。", "No case was opened, so there are no victims."))]
    }
    return [
      .paragraph(victimSentence),
      .table(countTable(say("事主性别", "Victims by sex"), say("性别", "sex"), sexRows)),
      .table(countTable(say("事主年龄", "Victims by age"), say("年龄", "age"), ageRows)),
      .table(countTable(say("事主职业", "Victims by occupation"), say("职业", "occupation"), jobRows)),
    ]
  }

  private var unknown: String { say("不详", "unknown") }

  private var sexRows: [(String, Int)] {
    let sexes = figures.cases.sex
    return Sex.allCases.map { ($0.name, sexes[$0.rawValue] ?? 0) }
      + [(unknown, sexes[Figures.unknown] ?? 0)]
  }

  private var ageRows: [(String, Int)] {
    let cases = figures.cases
    return zip(cases.ageBands, cases.ages).map { ($0 + say("岁", ""), $1) }
      + [(unknown, cases.ageUnknown)]
  }

  private var jobRows: [(String, Int)] {
    figures.cases.occupationRows.map { name, count in
      switch name {
      case Figures.unknown: (unknown, count)
      case "other": (say("其他", "other"), count)
      default: (name, count)
      }
    }
  }

  /// The largest part of each, of those that are known.
  private var victimSentence: String {
    let parts = [
      leading(sexRows, of: say("性别", "sex")), leading(ageRows, of: say("年龄", "age")),
      leading(jobRows, of: say("职业", "occupation")),
    ].compactMap(\.self)
    guard !parts.isEmpty else {
      return say("事主性别、年龄、职业无明显集中。", "No sex, age or occupation stands out among the victims.")
    }
    return say(
      "事主\(figures.cases.total)人中：\(parts.joined(separator: "；"))。",
      "Of \(figures.cases.total) victims: \(parts.joined(separator: "; ")).")
  }

  private func leading(_ rows: [(String, Int)], of what: String) -> String? {
    let known = rows.filter { $0.0 != unknown && $0.1 > 0 }
    guard let most = known.max(by: { $0.1 < $1.1 }),
      let share = Ratio(most.1, of: figures.cases.total)
    else { return nil }
    // Of several that are equal none leads.
    guard known.count(where: { $0.1 == most.1 }) == 1 else { return nil }
    return say(
      "\(what)以\(most.0)最多，\(most.1)人，占\(share.percent())",
      "\(what): most are \(most.0), \(most.1) (\(share.percent()))")
  }

  /// Rows with cases, their shares, and the total.
  private func countTable(_ name: String, _ head: String, _ rows: [(String, Int)]) -> Table {
    let total = figures.cases.total
    let shown = rows.filter { $0.1 > 0 }
    return Table(
      name,
      columns: [.words(head), .figures(say("人数", "victims")), .figures(say("占比", "share"))],
      rows: shown.map { [.text($0.0), .count($0.1), .share(Ratio($0.1, of: total))] }
        + [[.text(say("合计", "total")), .count(total), .share(Ratio(total, of: total))]],
      hasTotal: true)
  }
}
