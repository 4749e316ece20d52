import Columns
import Desk
import Domain
import Leads
import Postgres
import Store
import Tables

/// Records the rows of a statement, or tells what recording them would come to.
final class StatementRun {
  /// Rows recorded at once, all or none.
  private static let groupSize = 1000

  private let seat: Seat
  private let session: Session
  private let transfers: Transfers
  private let table: StatementTable
  private let page: StatementPage
  private let rejects: Rejects?
  private let account: Identifier
  private let reader: StatementReader
  private var tally = StatementTally()
  private var balances = BalanceCheck()
  private var waiting: [(row: StatementRow, transfer: Transfer)] = []
  private var progress: Progress

  init(
    seat: Seat, session: Session, table: StatementTable, page: StatementPage, rejects: Rejects?,
    account: Identifier
  ) {
    self.seat = seat
    self.session = session
    self.table = table
    self.page = page
    self.rejects = rejects
    self.account = account
    transfers = Transfers(session)
    reader = StatementReader(table.plan, account: account.canonical, now: Clock.now)
    progress = Progress(say("导入", "importing rows"), of: table.count, on: seat.console)
  }

  private struct DryRunEnded: Error {}

  /// Goes through all rows; a dry run takes everything back at its end.
  func perform(for fraudCase: Number, checksum: String, isDryRun: Bool) throws -> StatementTally {
    var statement: String?
    func record() throws {
      let number = try transfers.begin(
        statementOf: account, for: fraudCase, checksum: checksum)
      if !isDryRun { statement = number }
      try go(through: number)
    }
    do {
      if isDryRun {
        do {
          try session.transaction {
            try record()
            throw DryRunEnded()
          }
        } catch is DryRunEnded {}
      } else {
        try record()
      }
    } catch {
      progress.finish()
      if statement != nil { try leave(statement) }
      throw error
    }
    progress.finish()
    try close(statement, isDryRun: isDryRun)
    return tally
  }

  private func go(through statement: String) throws {
    let rows = try table.rows()
    while !Interruption.isAsked, let row = try rows.next() {
      guard row.number > table.headRow else { continue }
      try take(row)
      if waiting.count == Self.groupSize { try send(to: statement) }
      progress.reach(tally.rows + waiting.count)
    }
    try send(to: statement)
  }

  private func take(_ row: TableRow) throws {
    if row.isEmpty || row.flaw == nil && row.cells.allSatisfy(CellHead.isBlank) {
      tally.rows += 1
      tally.empty += 1
      return
    }
    if let flaw = row.flaw {
      return try refuse(row, [RowFlaw(reason: flaw.reason)])
    }
    switch reader.read(row.cells) {
    case .refused(let flaws): try refuse(row, flaws)
    case .row(let read):
      guard let transfer = transfer(read) else {
        return try refuse(row, [flaw(row)])
      }
      balances.add(read, number: row.number)
      waiting.append((read, transfer))
    }
  }

  private func refuse(_ row: TableRow, _ flaws: [RowFlaw]) throws(Complaint) {
    balances.skip()
    tally.rows += 1
    tally.refused += 1
    try page.refuse(row.number, row.cells, flaws, rejects)
  }

  private func transfer(_ row: StatementRow) -> Transfer? {
    var other: Identifier?
    if let counterparty = row.counterparty {
      guard let read = Transfer.account(counterparty), !read.isOfficial else { return nil }
      other = read
    }
    var transfer = Transfer(
      from: row.isIncome ? other : account, to: row.isIncome ? account : other,
      amount: row.amount)
    transfer.at = row.at
    transfer.channel = row.channel
    transfer.reference = row.reference
    transfer.balance = row.balance
    transfer.holder = row.holder
    transfer.bank = row.bank
    return transfer
  }

  private func flaw(_ row: TableRow) -> RowFlaw {
    let place = table.plan.place(of: .counterparty)
    return RowFlaw(
      column: place, value: place.map { ValueClass(row.cells[$0]) },
      reason: say("不是账号", "no account"))
  }

  private func send(to statement: String) throws {
    let known = try transfers.record(waiting.map(\.transfer), from: statement)
    guard known.count == waiting.count else {
      throw Complaint(.ourFault, "行数对不上，请报告给管理员", "the counts do not add up, please report this")
    }
    for (entry, isKnown) in zip(waiting, known) { tally.add(entry.row, isKnown: isKnown) }
    waiting.removeAll(keepingCapacity: true)
  }

  /// After an early end: what was sent and not answered may be recorded or not.
  private func leave(_ statement: String?) throws {
    tally.rows += waiting.count
    tally.unacknowledged += waiting.count
    try close(statement, isDryRun: false)
  }

  private func close(_ statement: String?, isDryRun: Bool) throws {
    guard tally.addsUp else {
      throw Complaint(.ourFault, "行数对不上，请报告给管理员", "the counts do not add up, please report this")
    }
    try rejects?.keep()
    try page.close(tally, balances, statement: statement, isDryRun: isDryRun)
  }
}
