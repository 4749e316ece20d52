import Domain
import Reading
import Surveillance

extension Findings {
  /// Finds what a period's figures mean against their history.
  ///
  /// All series of a briefing are one family of tests: what is reported keeps false ones to the
  /// share of the rule (Benjamini Y., Hochberg Y., Journal of the Royal Statistical Society B 57
  /// (1995) 289–300), and has the cases the rule asks for.
  init(
    of period: BriefingPeriod, figures: Figures, before: Figures, history: FigureHistory,
    ground: FindingGround
  ) {
    let maker = FindingMaker(period: period, history: history)
    let change = SchemeChange(of: ground.schemes, after: period.previous.from, until: period.to)
    list = Self.reported(
      maker.subjects(figures, before).map(maker.finding).map { finding in
        change?.isAdded(finding.code ?? "") == true ? finding.withoutPast : finding
      }, by: ground.rule)
    scheme = change
    let known = history.begins.map { max(0, period.first.number - $0.number) } ?? 0
    begins = history.begins.flatMap { first in
      first <= period.last && history.reach.map { first > $0 } ?? true ? first : nil
    }
    rule = ground.rule
    new =
      known >= FindingRule.daysKnownMin
      ? ground.new.filter { change?.isAdded($0.code) != true } : []
    phrases = ground.words.phrases
    trend = FindingTrend(times: [], stepDays: 1, lines: [])
    trend = maker.trend(of: self)
  }

  private static func reported(_ findings: [Finding], by rule: FindingRule) -> [Finding] {
    let judged = findings.indices.filter { findings[$0].surge != nil }
    let shares = FalseDiscovery.shares(of: judged.compactMap { findings[$0].surge?.p })
    var findings = findings
    for (place, share) in zip(judged, shares) {
      guard var surge = findings[place].surge else { continue }
      surge.falseShare = share
      surge.isReported =
        surge.isReported && surge.observed >= rule.casesMin
        && share * 100 <= Double(rule.falsePercent)
      findings[place].surge = surge
    }
    return findings
  }
}
