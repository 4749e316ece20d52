import Domain

extension Briefing {
  /// What was checked: totals and parts are counted apart in the database, so this finds what it lost.
  public var checks: [Check] {
    callChecks + caseChecks + lossChecks + ledgerChecks + otherChecks + partChecks + toldChecks
  }

  /// The names of the checks that do not hold.
  public var failedChecks: [String] { checks.filter { !$0.holds }.map(\.name) }

  /// The checks that do not hold, with both values: `calls_by_kind (7 ≠ 8)`.
  public var failures: [String] { checks.filter { !$0.holds }.map(\.failure) }

  private var callChecks: [Check] {
    let calls = figures.calls
    return [
      Check("calls_by_kind", calls.total, is: calls.byKind.values.sum),
      Check("calls_by_source", calls.total, is: calls.bySource.values.sum),
      Check("calls_by_hour", calls.total, is: calls.byHour.count == 24 ? calls.byHour.sum : 0),
    ]
  }

  private var caseChecks: [Check] {
    let cases = figures.cases
    return [
      Check("cases_by_tactic", cases.total, is: cases.tactics.map(\.cases).sum),
      Check("cases_by_division", cases.total, is: cases.divisions.map(\.cases).sum),
      Check("victims_by_sex", cases.total, is: cases.sex.values.sum),
      Check("victims_by_age", cases.total, is: cases.ages.sum + cases.ageUnknown),
      Check("victims_by_occupation", cases.total, is: cases.occupation.values.sum),
    ]
  }

  private var lossChecks: [Check] {
    let cases = figures.cases
    let mean = cases.meanLoss.count
    return [
      Check("loss_bands", cases.withLoss, is: cases.lossBands.sum),
      Check("with_loss", cases.withLoss <= cases.total),
      Check("loss_by_tactic", cases.loss.yuan, is: Fen(cases.tactics.map(\.loss.count).sum).yuan),
      Check(
        "loss_by_division", cases.loss.yuan, is: Fen(cases.divisions.map(\.loss.count).sum).yuan),
      Check(
        "loss_order",
        cases.medianLoss <= cases.maxLoss && mean <= cases.maxLoss.count
          && cases.maxLoss <= cases.loss && (cases.withLoss == 0) == (cases.loss == .zero)),
      Check(
        "mean_loss",
        // Rounded to the fen once, so that n times the mean is off by half a fen each at most.
        2 * abs(mean * cases.withLoss - cases.loss.count) <= cases.withLoss),
    ]
  }

  /// The money of the period and the losses of its cases, each told by the way of the other.
  private var ledgerChecks: [Check] {
    guard let ledger = figures.ledger else { return [] }
    let booked = ledger.opened + ledger.earlier + ledger.outside + ledger.astray
    return [
      Check("net_loss_by_case", figures.netLoss.fen.yuan, is: booked.yuan),
      Check("net_loss_astray", ledger.astray.yuan, is: Fen.zero.yuan),
      Check(
        "loss_by_ledger", figures.cases.loss.yuan,
        is: (ledger.opened + ledger.elsewhen + ledger.belowZero).yuan),
    ]
  }

  private var otherChecks: [Check] {
    let (dissuasion, accounts) = (figures.dissuasion, figures.accounts)
    return [
      Check(
        "net_loss",
        figures.netLoss.fen + figures.sum(.rebate).fen + figures.sum(.returned).fen
          == figures.sum(.paid).fen),
      Check("prevented", figures.confirmed.fen <= figures.sum(.prevented).fen),
      Check("dissuasion_results", dissuasion.cases, is: dissuasion.allResults),
      Check("dissuasion_attempts", dissuasion.cases <= dissuasion.attempts),
      Check("accounts", accounts.new <= accounts.mentioned && accounts.topFits),
      Check("rates", rates.allSatisfy { $0.numerator >= 0 && $0.numerator <= $0.denominator }),
      Check("ranks", ranksFit),
    ]
  }

  private var rates: [Ratio] {
    [successRate].compactMap(\.self)
      + tacticRows.flatMap { [$0.ofCases, $0.ofLoss] }.compactMap(\.self)
      + wayInRows.compactMap { Ratio($0.cases, of: figures.cases.total) }
      + channelRows.compactMap { Ratio($0.sum.fen.count, of: figures.sum(.paid).fen.count) }
  }

  /// Each rank is one more than the rows that are ahead, and the order printed follows the count.
  private var ranksFit: Bool {
    let rows = tacticRows
    let ordered = zip(rows, rows.dropFirst()).allSatisfy { upper, lower in
      upper.share.cases >= lower.share.cases && upper.rankByCount <= lower.rankByCount
    }
    return ordered && rows.allSatisfy { (1...rows.count).contains($0.rankByLoss) }
  }
}

extension Figures.Dissuasion {
  /// The cases of all known results together.
  fileprivate var allResults: Int {
    DissuasionResult.allCases.map { results[$0.rawValue] ?? 0 }.sum
  }
}

extension Figures.Accounts {
  fileprivate var topFits: Bool {
    top.count <= mentioned && zip(top, top.dropFirst()).allSatisfy { $0.cases >= $1.cases }
  }
}

extension Sequence<Int> {
  var sum: Int { reduce(0, +) }
}
