import Documents
import Domain

extension Briefing {
  var divisionBlocks: [Document.Block] {
    let rows = divisionRows
    guard let most = rows.first(where: { $0.share.code != nil }) else {
      return [
        .paragraph(
          figures.cases.total == 0
            ? say("本期无新立警情，无区划分布。", "No case was opened, so there are no divisions.")
            : say("本期警情均未登记事主所在区划。", "No case says where the victim lives."))
      ]
    }
    let change = told(compared(cases: most.share.cases, before: most.previous))
    let ties = known.count { $0.cases == most.share.cases }
    let leads =
      ties == 1
      ? say(
        "按事主所在区划，\(most.share.name)警情最多，\(most.share.cases)起\(change)。",
        "By where the victims live, \(most.share.name) has the most cases: \(most.share.cases)\(change). "
      )
      : say(
        "按事主所在区划，\(most.share.name)等\(ties)个区划并列最多，各\(most.share.cases)起。",
        "By where the victims live, \(ties) divisions have the most cases: \(most.share.cases) each. "
      )
    let text = leads + rateSentence
    guard rows.count > 1 else { return [.paragraph(text), .table(divisionTable)] }
    return [.paragraph(text), .columns([[.table(divisionTable)], [.chart(divisionChart)]])]
  }

  private var known: [Figures.Share] { divisionRows.map(\.share).filter { $0.code != nil } }

  /// Which division has most cases for its residents, and which are left out.
  private var rateSentence: String {
    let rated = known.compactMap { share in share.perTenThousand.map { (share.name, $0) } }
    let left = known.count - rated.count
    guard let most = rated.max(by: { $0.1.value < $1.1.value }) else {
      return say(
        "各区划人口数未登记，不计算万人发案数。",
        "No population is on record, so no rates are given.")
    }
    let rate = most.1.decimal(scaledBy: 1, decimals: 2)
    let rest =
      left > 0
      ? say("；另有\(left)个区划人口数未登记，不列入", "; \(left) without a population on record are left out") : ""
    return say(
      "万人发案数以\(most.0)最高，为每万人\(rate)起\(rest)。",
      "Per 10,000 residents, \(most.0) has most: \(rate)\(rest).")
  }

  private var divisionTable: Table {
    let hasRates = known.contains { $0.perTenThousand != nil }
    let heads: [Table.Column] =
      [
        .words(say("事主所在区划", "division")), .figures(say("起数", "cases")),
        .figures(say("上期", "before")), .figures(say("环比", "change")),
      ] + (hasRates ? [.figures(say("万人发案", "per 10,000"))] : [])
      + [.figures(say("损失（元）", "loss (yuan)"))]
    return Table(
      say("区划分布", "Divisions"), columns: heads,
      rows: divisionRows.map { divisionRow($0.share, $0.previous, withRate: hasRates) }
        + [divisionTotal(withRate: hasRates)],
      hasTotal: true)
  }

  private func divisionRow(_ share: Figures.Share, _ previous: Int, withRate: Bool) -> [Cell] {
    let rate = share.perTenThousand?.decimal(scaledBy: 1, decimals: 2) ?? "—"
    return [
      .text(share.name), .count(share.cases), earlier(.count(previous)),
      .text(compared(cases: share.cases, before: previous).cell),
    ] + (withRate ? [.text(rate)] : []) + [.money(share.loss)]
  }

  private func divisionTotal(withRate: Bool) -> [Cell] {
    let (now, old) = (figures.cases.total, before.cases.total)
    return [
      .text(say("合计", "total")), .count(now), earlier(.count(old)),
      .text(compared(cases: now, before: old).cell),
    ] + (withRate ? [.empty] : []) + [.money(figures.cases.loss)]
  }
}
