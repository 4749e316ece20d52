public import Domain
import Reading

/// Reads rows of a bank's statement.
public struct StatementReader: Sendable {
  private let plan: StatementPlan
  /// The written forms of the account the statement is of.
  private let own: Set<String>
  private let now: Instant

  /// Takes the plan of the columns, the account the statement is of, and the time it is read at.
  public init(_ plan: StatementPlan, account: String, now: Instant) {
    self.plan = plan
    own = [Self.plain(account)]
    self.now = now
  }

  /// The row, or all that is wrong with it.
  public enum Reading: Sendable {
    case row(StatementRow)
    case refused([RowFlaw])
  }

  public func read(_ cells: [String]) -> Reading {
    var draft = StatementDraft(plan: plan, cells: cells)
    draft.refuseOther(own)
    let at = draft.time(now: now)
    let change = draft.change() ?? .zero
    // Read on past a flaw, so that all are told at once.
    var row = StatementRow(
      at: at ?? now, amount: change < .zero ? .zero - change : change, isIncome: change > .zero)
    draft.fill(&row)
    return draft.flaws.isEmpty ? .row(row) : .refused(draft.flaws)
  }

  static func plain(_ account: String) -> String {
    Text.narrowed(account).filter { !" -\t'".contains($0) }.uppercased()
  }
}
