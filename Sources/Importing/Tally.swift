import Desk
import Domain
import JSON

/// How many rows came to what.
struct Tally: Equatable {
  var rows = 0
  var recorded = 0
  /// There already, with the same content.
  var duplicates = 0
  var refused = 0
  var empty = 0
  /// Sent when the database went away: recorded or not, importing again tells.
  var unacknowledged = 0

  /// Whether every row is counted, once.
  var addsUp: Bool {
    rows == recorded + duplicates + refused + empty + unacknowledged
  }

  func sentence(isDryRun: Bool) -> String {
    let done =
      isDryRun
      ? say("可记录 \(recorded)", "\(recorded) to be recorded")
      : say("已记录 \(recorded)", "\(recorded) recorded")
    let rest = say(
      "，已有 \(duplicates)，拒绝 \(refused)，空行 \(empty)",
      ", \(duplicates) already there, \(refused) refused, \(empty) empty")
    let lost =
      unacknowledged == 0
      ? "" : say("，未确认 \(unacknowledged)", ", \(unacknowledged) not acknowledged")
    return say("共 \(rows) 行：", "\(rows) rows: ") + done + rest + lost
  }

  func document(isDryRun: Bool, total: Int) -> JSONValue {
    [
      "rows": .integer(rows), "recorded": .integer(recorded), "duplicates": .integer(duplicates),
      "refused": .integer(refused), "empty": .integer(empty),
      "unacknowledged": .integer(unacknowledged), "total": .integer(total),
      "dry_run": .bool(isDryRun),
    ]
  }
}
