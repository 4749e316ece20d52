import Documents
import Domain

extension Briefing {
  /// Each count beside what it is held against, with a mark where it surges.
  func changeTable(_ rows: [Finding]) -> Table {
    let bases = Basis.all(of: period.kind)
    return Table(
      say("起数对比", "Cases compared"),
      columns: [.words(say("手法、区划", "tactic, division")), .figures(say("本期", "now"))]
        + bases.map { .figures($0.shortName) } + [.words(say("异动", "surge"))],
      rows: rows.map { finding in
        let known: [Cell] = bases.map { .text(Self.cell(finding.base($0))) }
        let mark = finding.surge?.isReported == true ? say("▲上升", "▲") : ""
        return [.text(finding.name), .count(finding.observed)] + known + [.text(mark)]
      })
  }

  private static func cell(_ base: Ratio?) -> String {
    base?.decimal(scaledBy: 1, decimals: 1) ?? say("无可比", "n/a")
  }

  /// The lines of all cases and of the leading tactics, where there is a past.
  func trendBlocks(_ findings: Findings) -> [Document.Block] {
    let trend = findings.trend
    let lines = trend.lines.filter { line in line.counts.contains { ($0 ?? 0) > 0 } }
    guard lines.contains(where: { $0.counts.count { $0 != nil } > 1 }) else { return [] }
    let hasSurge = lines.contains { !$0.surges.isEmpty }
    let title =
      trend.stepDays == 1
      ? say("近\(trend.times.count)日走势", "The last \(trend.times.count) days")
      : say("近\(trend.times.count)周走势", "The last \(trend.times.count) weeks")
    return [
      .chart(
        .trend(
          TrendChart(
            title: title, measure: say("警情（起）", "cases"),
            times: trend.times.map { say("\($0.month)月\($0.day)日", "\($0.month)/\($0.day)") },
            lines: lines.map { .init($0.name, $0.counts, surges: $0.surges) },
            surge: hasSurge ? say("异常上升", "surge") : nil)))
    ]
  }
}
