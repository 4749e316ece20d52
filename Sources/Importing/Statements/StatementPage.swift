import Columns
import Desk
import Domain
import JSON

/// What an import of a statement tells: the plan, each refused row, the counts, sums and balances.
struct StatementPage {
  private let seat: Seat
  private let table: StatementTable

  /// Breaks of the balance that are named; the rest is counted.
  private static let breaksMax = 20

  init(_ seat: Seat, _ table: StatementTable) {
    self.seat = seat
    self.table = table
  }

  func showPlan() throws(Complaint) {
    let columns = table.plan.columns
    if seat.format == .json {
      let parts = columns.map { column -> JSONValue in
        ["column": .string(column.head), "key": .string(column.key.rawValue)]
      }
      return try seat.line([
        "head_row": .integer(table.headRow), "rows": .integer(table.count),
        "sheets_left": .integer(table.sheetsLeft),
        "columns": .array(parts),
      ])
    }
    if table.sheetsLeft > 0 {
      seat.console.complain(
        say(
          "desk: 只读第一张工作表，另有 \(table.sheetsLeft) 张未读，请各自另存后导入",
          "desk: only the first sheet is read: save the other \(table.sheetsLeft) as files of their "
            + "own"))
    }
    let names = columns.map { "\($0.head) = \($0.key.rawValue)" }.joined(separator: say("、", ", "))
    try seat.line(
      say("表头在第 \(table.headRow) 行：", "heads in row \(table.headRow): ") + names)
    try seat.console.flush()
  }

  /// Lists a refused row, a line a flaw, and writes it whole to the file of rejects.
  func refuse(
    _ number: Int, _ cells: [String], _ flaws: [RowFlaw], _ rejects: Rejects?
  ) throws(Complaint) {
    let place = RowPlace(sheet: nil, row: number)
    var reasons: [String] = []
    for flaw in flaws {
      let column = flaw.column.map { table.plan.name(of: $0) }
      reasons.append([column, flaw.reason].compactMap { $0 }.joined(separator: say("：", ": ")))
      if seat.format == .json {
        try seat.line([
          "row": .integer(number), "column": column.map { .string($0) } ?? .null,
          "value": flaw.value.map { .string($0.name) } ?? .null, "reason": .string(flaw.reason),
        ])
      } else {
        let words = [place.name, column, flaw.value?.name, flaw.reason]
        try seat.line(words.compactMap { $0 }.joined(separator: say("，", " · ")))
      }
    }
    let candidate = Candidate(
      place: place, original: .cells(table: 0, cells), reading: .refused(flaws))
    try rejects?.add(candidate, reason: reasons.joined(separator: say("；", "; ")))
  }

  func close(
    _ tally: StatementTally, _ balances: BalanceCheck, statement: String?, isDryRun: Bool
  ) throws(Complaint) {
    if seat.format == .json {
      try seat.line(document(tally, balances, statement, isDryRun))
    } else {
      try tell(tally, balances, statement, isDryRun)
    }
    try seat.console.flush()
  }

  private func tell(
    _ tally: StatementTally, _ balances: BalanceCheck, _ statement: String?, _ isDryRun: Bool
  ) throws(Complaint) {
    if let statement { try seat.line(say("流水编号 \(statement)", "statement \(statement)")) }
    let done =
      isDryRun
      ? say("可记录 \(tally.recorded)", "\(tally.recorded) to be recorded")
      : say("已记录 \(tally.recorded)", "\(tally.recorded) recorded")
    let lost =
      tally.unacknowledged == 0
      ? ""
      : say("，未确认 \(tally.unacknowledged)", ", \(tally.unacknowledged) not acknowledged")
    try seat.line(
      say(
        "共 \(tally.rows) 行：\(done)，已有 \(tally.known)，拒绝 \(tally.refused)，空行 \(tally.empty)",
        "\(plural(tally.rows, "row")): \(done), \(tally.known) known already, \(tally.refused) refused, "
          + "\(tally.empty) empty") + lost)
    try seat.line(
      say(
        "转入 \(tally.received.grouped)，转出 \(tally.sent.grouped)",
        "in \(tally.received.grouped), out \(tally.sent.grouped)"))
    guard table.plan.hasBalance else { return }
    let breaks = balances.breaks
    guard balances.compared > 0 else {
      return try seat.line(
        say("余额未核对：没有相邻的两行都有余额", "balances not checked: no two rows in a row have one"))
    }
    guard !breaks.isEmpty else {
      return try seat.line(
        say(
          "余额连续：核对 \(balances.compared) 行，相符",
          "balances follow from each other: \(plural(balances.compared, "row")) checked"))
    }
    let rows = breaks.prefix(Self.breaksMax).map(String.init).joined(separator: say("、", ", "))
    let more = breaks.count > Self.breaksMax ? "…" : ""
    try seat.line(
      say(
        "余额断裂 \(breaks.count) 处（可能缺行）：第 \(rows)\(more) 行",
        "the balance breaks \(plural(breaks.count, "time")) (rows may be missing): row \(rows)\(more)"
      ))
  }

  private func document(
    _ tally: StatementTally, _ balances: BalanceCheck, _ statement: String?, _ isDryRun: Bool
  ) -> JSONValue {
    [
      "statement": statement.map { .string($0) } ?? .null, "rows": .integer(tally.rows),
      "recorded": .integer(tally.recorded), "known": .integer(tally.known),
      "refused": .integer(tally.refused), "empty": .integer(tally.empty),
      "unacknowledged": .integer(tally.unacknowledged), "total": .integer(table.count),
      "in": .string(tally.received.yuan), "out": .string(tally.sent.yuan),
      "balances_checked": .integer(balances.compared),
      "balance_breaks": .array(balances.breaks.prefix(1000).map { .integer($0) }),
      "dry_run": .bool(isDryRun),
    ]
  }
}
