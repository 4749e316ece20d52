import Columns
import Domain
import Support
import Testing

/// Rows of a statement made of whatever stood in one, or was meant to break its reader.
struct `A statement of any cells` {
  private static let heads = [
    "交易时间", "交易日期", "交易金额", "借贷标志", "余额", "对方账号", "对方户名", "对方开户行", "摘要", "交易流水号",
    "本方账号", "交易状态",
  ]

  private static let cells = [
    "", " ", "-", "0", "00", "-0.00", "1", "1.5", "1.005", "-1", "(1)", "((1))", "+-1", "1e9",
    "6.22E+18", "99999999999999999999", "9223372036854775807", "-9223372036854775808",
    "92233720368547758.07", "100000000000.00", "100000000000.01", "１２３", "1,2,3", ",", ".", "..",
    "￥", "借", "贷", "借贷", "收付", "D", "2026-11-10 09:30:05", "2026-11-10", "20261110",
    "240000", "93005", "2026-02-30", "9999-99-99", "0000-00-00 00:00:00", "6222000000000101",
    "6217000010001234567", "=\"6217000010001234567\"", "'5", "95588", "x", "=1+1", "@SUM(A1)",
    "\u{0}", "\u{FEFF}", "\u{202E}5", "👮‍👩‍👧", "\u{300}\u{300}", "\r\n", "成功", "失败", "手机银行",
    String(repeating: "9", count: 5_000), String(repeating: "张", count: 201), "\t\"',;",
  ]

  @Test func `is read or refused, and what is read is money that moved`() throws {
    let now = Instant(day: CalendarDay(number: 20_800))
    let plan = try StatementPlan(heads: Self.heads)
    let reader = StatementReader(plan, account: "6222000000000101", now: now)
    var dice = Dice(seed: 17)
    var balances = BalanceCheck()
    var (read, refused) = (0, 0)
    for number in 0..<4_000 {
      // Some rows are too short, some too long.
      let count = number % 5 == 0 ? Int.random(in: 0...20, using: &dice) : Self.heads.count
      var cells = (0..<count).map { _ in Self.cells.randomElement(using: &dice) ?? "" }
      // Else hardly a row would have both.
      if count == Self.heads.count, number % 3 == 0 {
        cells.replaceSubrange(0..<4, with: ["2026-11-10 09:30:05", "", "1.00", "贷"])
        (cells[10], cells[11]) = ("", "")
      }
      switch reader.read(cells) {
      case .row(let row):
        read += 1
        #expect(row.amount > .zero && row.amount <= Fen.entryMax && row.at <= now)
        #expect(row.holder?.unicodeScalars.count ?? 0 <= 200)
        #expect(row.counterparty?.unicodeScalars.count ?? 0 <= 100)
        balances.add(row, number: number)
      case .refused(let flaws):
        refused += 1
        #expect(!flaws.isEmpty && flaws.allSatisfy { $0.reason.unicodeScalars.count < 100 })
        balances.skip()
      }
    }
    #expect(read > 100 && refused > 100 && balances.breaks.count <= balances.compared)
  }
}
