import Deidentification
import Documents
import Domain

extension Briefing {
  var victimBlocks: [Document.Block] {
    guard figures.cases.total > 0 else {
      return [.paragraph(say("本期无新立警情，无事主。", "No case was opened, so there are no victims."))]
    }
    // The tables of one victim would say no more than the sentence.
    guard figures.cases.total > 1 else { return [.paragraph(victimSentence)] }
    let sexes = countTable(say("事主性别", "Victims by sex"), say("性别", "sex"), sexRows)
    let ages = countTable(say("事主年龄", "Victims by age"), say("年龄", "age"), ageRows)
    let jobs = countTable(
      say("事主职业", "Victims by occupation"), say("职业", "occupation"), jobRows)
    return [
      .paragraph(victimSentence), .columns([[.table(sexes), .table(ages)], [.table(jobs)]]),
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
    return zip(cases.ageBands, cases.ages).map { (Self.ageName($0), $1) }
      + [(unknown, cases.ageUnknown)]
  }

  /// `60岁以上`, `30–39岁`; in English `60 and over`, `30–39`.
  private static func ageName(_ band: String) -> String {
    band.hasSuffix("+")
      ? say("\(band.dropLast())岁以上", "\(band.dropLast()) and over")
      : band.replacing("-", with: "–") + say("岁", "")
  }

  /// By class; an occupation of none stands as it was told, the rest and the unknown last.
  private var jobRows: [(String, Int)] {
    let last = ["other": say("其他", "other"), Figures.unknown: unknown]
    let rows = figures.cases.occupationRows
    var cases: [String: Int] = [:]
    for (name, count) in rows where last[name] == nil {
      cases[OccupationClass(name)?.group ?? name, default: 0] += count
    }
    return cases.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.map { ($0.key, $0.value) }
      + rows.compactMap { name, count in last[name].map { ($0, count) } }
  }

  /// The largest part of each, of those that are known.
  private var victimSentence: String {
    let total = figures.cases.total
    let parts = [
      leading(sexRows) { say("\($0)性居多", "\($0) victims are the more numerous") },
      leading(ageRows) { say("\($0)最多", "the largest age group is \($0)") },
      leading(jobRows) { say("职业以\($0)最多", "the largest group by occupation is \($0)") },
    ].compactMap(\.self)
    guard total > 1 else { return oneVictim }
    guard !parts.isEmpty else {
      return say(
        "事主\(total)人，性别、年龄、职业无明显集中。",
        "\(total) victims; no sex, age or occupation stands out among them.")
    }
    return say(
      "事主\(total)人中，\(parts.joined(separator: "；"))。",
      "Of \(total) victims, \(parts.joined(separator: "; ")).")
  }

  /// A single victim, by what is known of them.
  private var oneVictim: String {
    let sex = sexRows.first { $0.1 > 0 && $0.0 != unknown }.map { $0.0 + say("性", "") }
    let known =
      [sex] + [ageRows, jobRows].map { $0.first { $0.1 > 0 && $0.0 != unknown }?.0 }
    let words = known.compactMap(\.self)
    return words.isEmpty
      ? say("事主1人，情况不详。", "One victim, of whom nothing is on record.")
      : say(
        "事主1人，\(words.joined(separator: "，"))。", "One victim: \(words.joined(separator: ", ")).")
  }

  private func leading(_ rows: [(String, Int)], _ words: (String) -> String) -> String? {
    let known = rows.filter { $0.0 != unknown && $0.1 > 0 }
    guard let most = known.max(by: { $0.1 < $1.1 }),
      let share = Ratio(most.1, of: figures.cases.total)
    else { return nil }
    // Of several that are equal none leads, and of few known ones none leads of all.
    guard known.count(where: { $0.1 == most.1 }) == 1,
      2 * known.map(\.1).sum >= figures.cases.total
    else { return nil }
    return say(
      "\(words(most.0))，\(most.1)人，占\(share.percent())",
      "\(words(most.0)), \(most.1) (\(share.percent()))")
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
