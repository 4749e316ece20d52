import Documents
import Domain

extension Briefing {
  /// Each count beside what it is held against: the tactics, and beside them the divisions.
  ///
  /// The period before is in other tables; nothing where no more is known.
  func changeBlocks(_ rows: [Finding]) -> [Document.Block] {
    let bases = Basis.all(of: period.kind).filter { basis in
      basis != .previous && rows.contains { $0.base(basis) != nil }
    }
    guard !bases.isEmpty else { return [] }
    return Self.beside(
      changeTable(
        rows.filter { $0.axis != .division }, say("手法起数对比", "Tactics compared"),
        say("手法", "tactic"), bases),
      changeTable(
        rows.filter { $0.axis == .division }, say("区划起数对比", "Divisions compared"),
        say("区划", "division"), bases))
  }

  private func changeTable(
    _ rows: [Finding], _ name: String, _ head: String, _ bases: [Basis]
  ) -> Table {
    Table(
      name,
      columns: [.words(head), .figures(say("本期", "now"))] + bases.map { .figures($0.shortName) },
      rows: rows.map { finding in
        let known: [Cell] = bases.map { .mean(finding.base($0)) }
        let name = finding.surge?.isReported == true ? "▲" + finding.name : finding.name
        return [.text(name), .count(finding.observed)] + known
      })
  }

  /// Fewer days or weeks are no trend.
  private static let trendMin = 7

  /// The lines of all cases and of the leading tactics, where there is a past.
  func trendBlocks(_ findings: Findings) -> [Document.Block] {
    let trend = findings.trend
    let lines = trend.lines.filter { line in line.counts.contains { ($0 ?? 0) > 0 } }
    guard lines.contains(where: { $0.counts.count { $0 != nil } >= Self.trendMin }) else {
      return []
    }
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
            times: trend.times.map(\.shortWording),
            lines: lines.map { .init($0.name, $0.counts, surges: $0.surges) },
            surge: hasSurge ? say("异常上升", "surge") : nil)))
    ]
  }
}
