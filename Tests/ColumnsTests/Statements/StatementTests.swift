import Columns
import Domain
import Testing

struct `A bank's statement` {
  private static let account = "6222000000000101"
  private static let now = Instant(day: CalendarDay(number: 20_800))

  private func read(_ heads: [String], _ cells: [String]) throws -> StatementReader.Reading {
    let plan = try StatementPlan(heads: heads)
    #expect(plan.lacks.isEmpty)
    return StatementReader(plan, account: Self.account, now: Self.now).read(cells)
  }

  private func row(_ heads: [String], _ cells: [String]) throws -> StatementRow? {
    guard case .row(let row) = try read(heads, cells) else { return nil }
    return row
  }

  private func flaws(_ heads: [String], _ cells: [String]) throws -> [RowFlaw] {
    guard case .refused(let flaws) = try read(heads, cells) else { return [] }
    return flaws
  }

  private static let marked = ["交易日期", "交易时间", "交易金额(元)", "借贷标志", "余额", "对方账号/卡号", "摘要"]

  @Test func `with a day, a clock and a mark of debit is read`() throws {
    let row = try #require(
      try row(
        Self.marked,
        ["20261110", "93005", "30,000.00\t", "借", "1,234.5", "=\"6217000010001234567\"", "手机转账"]
      ))
    #expect(row.at.text == "2026-11-10T09:30:05+08:00")
    #expect(row.change.count == -3_000_000 && row.balance?.count == 123_450)
    #expect(row.counterparty == "6217000010001234567" && row.channel == .mobileBank)
  }

  @Test(arguments: [
    ("-1,000.50", -100_050), ("+8", 800), ("(20.00)", -2_000), ("￥30000.0000", 3_000_000),
    ("１２.３０", 1_230), ("'-5", -500),
  ])
  func `with signed amounts is read`(amount: String, fen: Int) throws {
    let row = try row(["交易时间", "金额", "对方账户"], ["2026-11-10 09:30:05", amount, "-"])
    #expect(row?.change.count == fen && row?.counterparty == nil)
  }

  @Test(arguments: [
    ("1,000.00", "", 100_000), ("0.00", "250.00", -25_000), ("", "-250.00", -25_000),
  ])
  func `with a column of income and one of expense is read`(
    income: String, expense: String, fen: Int
  ) throws {
    let heads = ["记账日期", "收入", "支出", "账户余额", "对方户名", "交易对手账号", "交易流水号"]
    let row = try row(
      heads, ["2026/11/10", income, expense, "1", "王虚构", "'6217000010001234567", "F0012"])
    #expect(row?.change.count == fen && row?.holder == "王虚构")
    #expect(row?.counterparty == "6217000010001234567" && row?.reference == "F0012")
  }

  @Test(arguments: [
    (2, "三千"), (2, "0.00"), (2, ""), (2, "1.234"), (2, "999999999999999"), (3, "转"), (1, "256161"),
    (4, "1E+05"), (5, "6.22202E+18"),
  ])
  func `refuses a row by the column, and quotes nothing of it`(
    column: Int, cell: String
  ) throws {
    var cells = ["2026-11-10", "09:30", "100.00", "贷", "100.00", "6217000010001234567", ""]
    cells[column] = cell
    let flaws = try flaws(Self.marked, cells)
    #expect(flaws.map(\.column) == [column])
    #expect(cell.isEmpty || !flaws[0].reason.contains(cell))
  }

  @Test func `refuses a row of another account, of the future, or not carried out`() throws {
    let heads = ["账号", "交易时间", "金额", "对方账号", "交易是否成功"]
    let good = [Self.account, "2026-11-10 09:30:05", "-5", "6217000010001234567", "成功"]
    #expect(try row(heads, good) != nil)
    for (place, cell) in [(0, "6222000000000999"), (1, "2099-01-01 00:00:00"), (4, "失败")] {
      var cells = good
      cells[place] = cell
      #expect(try flaws(heads, cells).map(\.column) == [place])
    }
  }

  @Test func `lacks what no statement goes without`() throws {
    #expect(try StatementPlan(heads: ["交易时间", "余额"]).lacks.count == 2)
    let map = try StatementMap("时 = at\n# 注\n钱 = amount\n谁 = counterparty\n余额 = -")
    let plan = try StatementPlan(heads: ["时", "钱", "谁", "余额"], map: map)
    #expect(plan.lacks.isEmpty && !plan.hasBalance)
    #expect(throws: MapFlaw.self) { try StatementMap("时 = when") }
    #expect(throws: MapFlaw.self) { try StatementPlan(heads: ["别的"], map: map) }
  }

  @Test func `shows where its balance breaks, whichever way it runs`() {
    let changes = [500, -200, 300, -100]
    let balances = [1_500, 1_300, 1_600, 1_400]
    let rows = zip(changes, balances).map { change, balance in
      var row = StatementRow(at: Self.now, amount: Fen(abs(change)), isIncome: change > 0)
      row.balance = Fen(balance)
      return row
    }
    for (rows, expected) in [(rows, 13), (rows.reversed(), 11)] {
      var check = BalanceCheck()
      for (place, row) in rows.enumerated() { check.add(row, number: 10 + place) }
      #expect(check.compared == 3 && check.breaks == [expected])
    }
  }
}
