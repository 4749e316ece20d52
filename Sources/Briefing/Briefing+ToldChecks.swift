import Domain
import Reading

extension Briefing {
  /// Of what is told in words and beside the past.
  var toldChecks: [Check] {
    [
      wordingCheck,
      Check(
        "tactics_previous", before.cases.total,
        is: tacticRows.map(\.previous).sum + goneTactics.map(\.cases).sum),
      findingCheck,
      Check("surges", surgesFit),
      previousCheck,
    ]
  }

  /// Each amount that is written in words, read again, is the figure rounded once: a 万 that should
  /// be a 亿 does not go out.
  private var wordingCheck: Check {
    let amounts =
      (ledgerLines + lossLines).map(\.now.fen) + [figures.cases.loss, figures.confirmed.fen]
      + figures.cases.tactics.map(\.loss) + figures.channels.map(\.sum.fen)
    let wrong = amounts.first { amount in
      Language.allCases.contains { language in
        Language.$current.withValue(language) { !amount.isWordedRight }
      }
    }
    return wrong.map { Check("amount_wording", $0.wording, is: $0.yuan) }
      ?? Check("amount_wording", true)
  }

  /// The counts that findings are of are those of the figures.
  private var findingCheck: Check {
    guard let findings else { return Check("findings", true) }
    let tactics = findings.list.filter { $0.axis == .tactic }.map(\.observed).sum
    guard tactics == figures.cases.total else {
      return Check("findings", tactics, is: figures.cases.total)
    }
    return Check("findings", findings.all?.observed ?? 0, is: figures.cases.total)
  }

  /// A chance lies in 0–1, a surge is above its bound, and the day judged is the day told.
  private var surgesFit: Bool {
    let surges = (findings?.list ?? []).compactMap { finding in finding.surge.map { (finding, $0) }
    }
    return surges.allSatisfy { finding, surge in
      (0...1).contains(surge.p) && (0...1).contains(surge.falseShare)
        && (!surge.isReported || Double(surge.observed) > surge.upper)
        && ([.monthly, .span].contains(period.kind) || surge.observed == finding.observed)
    }
  }

  /// What went out of the period before is what is told as such now, or it is said why not.
  private var previousCheck: Check {
    guard let published else { return Check("previous_published", true) }
    let now = Published.figures(before)
    let untold = published.differences.first { now[$0.figure] != $0.now || $0.told == $0.now }
    return untold.map { Check("previous_published", $0.now, is: now[$0.figure] ?? "") }
      ?? Check("previous_published", true)
  }
}

extension Fen {
  /// Whether the amount reader reads its wording as the amount, rounded as the wording rounds.
  var isWordedRight: Bool {
    let magnitude = Fen(abs(count))
    guard let read = AmountReader.readYuan(whole: magnitude.wording) else { return false }
    return read.fen == magnitude.roundedAsWorded
  }

  /// To two decimals of 万 or 亿 in Chinese, half up; exact below 10,000 yuan, and in English.
  private var roundedAsWorded: Fen {
    guard Language.current == .chinese, count >= 1_000_000 else { return self }
    let wan = (count + 5_000) / 10_000 * 10_000
    // What two decimals of 万 make 10,000万 is told in 亿.
    return wan < 10_000_000_000 ? Fen(wan) : Fen((count + 50_000_000) / 100_000_000 * 100_000_000)
  }
}
