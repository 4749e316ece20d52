import Columns
import Domain
import JSON

/// How many rows of a statement came to what, and how much money.
struct StatementTally: Equatable {
  var rows = 0
  var recorded = 0
  /// Told before, by this or another statement or by hand.
  var known = 0
  var refused = 0
  var empty = 0
  /// Sent when the database went away: importing again tells.
  var unacknowledged = 0
  /// What came in and went out by the rows recorded or known.
  var received = Fen.zero
  var sent = Fen.zero

  /// Whether every row is counted, once.
  var addsUp: Bool { rows == recorded + known + refused + empty + unacknowledged }

  mutating func add(_ row: StatementRow, isKnown: Bool) {
    rows += 1
    if isKnown { known += 1 } else { recorded += 1 }
    if row.isIncome { received = received + row.amount } else { sent = sent + row.amount }
  }
}
