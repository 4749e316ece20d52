import Domain
import Reading

/// Holds the series of a period against their past, one by one.
struct FindingMaker {
  let period: BriefingPeriod
  let history: FigureHistory

  /// All cases, and the classes and divisions that have a case now or had one before.
  func subjects(_ figures: Figures, _ before: Figures) -> [Finding] {
    let all = Finding(
      axis: .all, code: nil, chinese: "全部警情", english: "all cases",
      observed: figures.cases.total, changes: [], surge: nil)
    let tactics = Self.merged(figures.cases.tactics, before.cases.tactics).compactMap {
      Self.subject(.tactic, $0, name: nil)
    }
    let divisions = Self.merged(figures.cases.divisions, before.cases.divisions).compactMap {
      Self.subject(.division, $0, name: $0.code.flatMap(Divisions.fullName))
    }
    return [all] + tactics + divisions
  }

  func finding(_ subject: Finding) -> Finding {
    var finding = subject
    finding.changes = Basis.all(of: period.kind).map { basis in
      .init(basis: basis, base: base(basis, subject.axis, subject.code ?? ""))
    }
    finding.surge = FindingJudge(period: period, history: history)
      .surge(subject.axis, subject.code ?? "")
    return finding
  }

  private static func subject(
    _ axis: Finding.Axis, _ share: Figures.Share, name: String?
  ) -> Finding? {
    guard let code = share.code else { return nil }
    return Finding(
      axis: axis, code: code, chinese: name ?? share.chinese ?? code,
      english: name ?? share.english ?? code, observed: share.cases, changes: [], surge: nil)
  }

  private static func merged(
    _ now: [Figures.Share], _ before: [Figures.Share]
  ) -> [Figures.Share] {
    let gone = before.filter { old in !now.contains { $0.code == old.code } }.map { old in
      var old = old
      old.cases = 0
      return old
    }
    return (now + gone).sorted { ($0.code ?? "") < ($1.code ?? "") }
  }

  private func base(_ basis: Basis, _ axis: Finding.Axis, _ key: String) -> Ratio? {
    let days = period.last.number - period.first.number + 1
    let eve = period.first.adding(days: -1)
    func cases(_ days: Int, to end: CalendarDay, of parts: Int = 1) -> Ratio? {
      history.cases(axis, key, days: days, to: end).flatMap { Ratio($0, of: parts) }
    }
    switch basis {
    case .previous:
      let before = period.previous
      return cases(before.last.number - before.first.number + 1, to: before.last)
    case .sameWeekday: return cases(1, to: period.first.adding(days: -7))
    case .sevenDays: return cases(7, to: eve, of: 7)
    case .fourWeeks: return cases(28, to: eve, of: 28)
    case .weeks: return cases(28, to: eve, of: 4)
    case .yearBefore: return cases(yearBefore.days ?? days, to: yearBefore.last)
    }
  }

  /// The same time a year before: of a week the one 52 weeks before, of a month the same month.
  private var yearBefore: (days: Int?, last: CalendarDay) {
    switch period.kind {
    case .daily: return (1, period.first.yearBefore)
    case .weekly: return (7, period.last.adding(days: -364))
    default:
      let first = period.first.yearBefore
      let last = period.last.adding(days: 1).yearBefore.adding(days: -1)
      return (last.number - first.number + 1, last)
    }
  }
}
