import Domain

extension FindingMaker {
  /// Lines beside that of all cases: no more can be told apart in grey.
  private static let linesMax = 3
  /// Days of a daily's trend: four weeks.
  private static let days = 28

  /// The line of all cases, then those of the classes that surge, or else have most cases.
  func trend(of findings: Findings) -> FindingTrend {
    let isDaily = period.kind == .daily
    let step = isDaily ? 1 : 7
    let steps = isDaily ? Self.days : HistoryWindow.weeksBefore
    // The last week that has ended, of a month too.
    let end = isDaily ? period.last : period.last.adding(days: -(period.last.weekday % 7))
    let start = end.adding(days: 1 - step * steps)
    let lines = drawn(findings).map { finding in
      FindingTrend.Line(
        code: finding.code, chinese: finding.chinese, english: finding.english,
        counts: history.counts(finding.axis, finding.code ?? "", step: step, steps: steps, to: end),
        surges: Self.places(finding, from: start, step: step))
    }
    return FindingTrend(
      times: (0..<steps).map { start.adding(days: step * $0) }, stepDays: step, lines: lines)
  }

  private func drawn(_ findings: Findings) -> [Finding] {
    let risen = findings.surges.filter { $0.axis == .tactic }
    let most = findings.list.filter { $0.axis == .tactic && !risen.contains($0) && $0.observed > 0 }
      .sorted { ($1.observed, $0.code ?? "") < ($0.observed, $1.code ?? "") }
    return findings.list.filter { $0.axis == .all } + (risen + most).prefix(Self.linesMax)
  }

  private static func places(
    _ finding: Finding, from start: CalendarDay, step: Int
  ) -> Set<Int> {
    guard let surge = finding.surge, surge.isReported else { return [] }
    return [(surge.day.number - start.number) / step]
  }
}
