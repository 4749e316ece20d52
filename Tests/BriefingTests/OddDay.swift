import Domain

@testable import Briefing

/// Periods whose past is wanting, or was told apart otherwise.
enum OddDay {
  private static let day = CalendarDay(number: 20_767)

  /// A day before which nothing is on record.
  static var first: Briefing {
    var briefing = SmallDay.briefing()
    briefing.findings = findings(since: day)
    return briefing
  }

  /// A week; the records begin in the one before.
  static var week: Briefing {
    var before = SmallDay.figures
    before.calls.total = 3
    var briefing = Briefing(
      of: BriefingPeriod(.weekly, holding: day), unit: SmallDay.unit,
      issue: .init(number: "2026-W001"), figures: SmallDay.figures, before: before)
    briefing.findings = findings(since: briefing.period.first.adding(days: -3))
    return briefing
  }

  /// 29 February, the day after one class was renamed, one retired, and one added.
  static var leap: Briefing {
    let day = CalendarDay(number: 19_782)
    var before = SmallDay.figures
    before.cases.tactics.append(
      .init(code: "T11", chinese: "冒充军警购物", english: "posing as army buyer", cases: 2, loss: .zero))
    before.cases.tactics.removeAll { $0.code == "T08" }
    var figures = SmallDay.figures
    figures.cases.total = 24
    figures.cases.tactics[0].cases = 21
    figures.cases.tactics[1].code = "T14"
    figures.cases.divisions[0].cases += 20
    figures.cases.sex["female", default: 0] += 20
    figures.cases.ageUnknown += 20
    figures.cases.occupation["退休", default: 0] += 20
    var briefing = Briefing(
      of: BriefingPeriod(.daily, holding: day), unit: SmallDay.unit,
      issue: .init(number: "2024-D060"), figures: figures, before: before)
    var findings = findings(since: day.adding(days: -400), of: figures)
    findings.list[0].changes = [.init(basis: .yearBefore, base: Ratio(20, of: 1))]
    findings.scheme = SchemeChange(
      of: schemes(day), after: briefing.period.previous.from,
      until: briefing.period.to)
    briefing.findings = findings
    return briefing
  }

  private static func schemes(
    _ day: CalendarDay
  ) -> [(since: Instant, classes: [SchemeChange.Class])] {
    func tactic(_ code: String, _ chinese: String, _ english: String) -> SchemeChange.Class {
      .init(code: code, chinese: chinese, english: english)
    }
    let (same, old) = (tactic("T13", "其他", "other"), tactic("T01", "刷单", "orders"))
    let retired = tactic("T11", "冒充军警购物", "posing as army buyer")
    return [
      (Instant(day: day.adding(days: -400)), [old, retired, same]),
      (
        Instant(day: day),
        [tactic("T01", "刷单返利", "brushing"), same, tactic("T14", "冒充公检法", "posing as police")]
      ),
    ]
  }

  private static func findings(
    since day: CalendarDay, of figures: Figures = SmallDay.figures
  ) -> Findings {
    let all = Finding(
      axis: .all, code: nil, chinese: "全部警情", english: "all cases",
      observed: figures.cases.total, changes: [], surge: nil)
    let tactics = figures.cases.tactics.map { share in
      Finding(
        axis: .tactic, code: share.code, chinese: share.name, english: share.name,
        observed: share.cases, changes: [], surge: nil)
    }
    return Findings(
      begins: day, rule: FindingRule(), list: [all] + tactics, new: [], phrases: [],
      trend: .init(times: [], stepDays: 1, lines: []))
  }
}
