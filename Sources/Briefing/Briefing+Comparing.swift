import Documents
import Domain

extension Briefing {
  /// Counts beside those of the period before, as far as that is on record.
  func compared(cases now: Int, before: Int) -> Comparison {
    var comparison = Comparison(cases: now, before: before)
    comparison.past = past
    return comparison
  }

  /// Amounts beside those of the period before, as far as that is on record.
  func compared(_ now: Fen, before: Fen) -> Comparison {
    var comparison = Comparison(now, before: before)
    comparison.past = past
    return comparison
  }

  /// The comparison as a clause behind its figure; nothing where there is no past to compare with.
  func told(_ comparison: Comparison) -> String {
    past == .whole ? say("，", ", ") + comparison.sentence(against: period.kind) : ""
  }

  /// What the period before had, as a table has it.
  func earlier(_ cell: Cell) -> Cell { past == .unknown ? .text("—") : cell }

  /// How much of the period before is on record.
  var past: Comparison.Past {
    guard let begins = findings?.begins else { return .whole }
    let before = period.previous
    return begins <= before.first ? .whole : begins <= before.last ? .partly : .unknown
  }
}
