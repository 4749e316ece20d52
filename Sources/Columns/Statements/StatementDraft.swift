import Domain
import Reading

/// A row of a statement while it is read: what its cells say, and what is wrong with them.
struct StatementDraft {
  let plan: StatementPlan
  let cells: [String]
  private(set) var flaws: [RowFlaw] = []

  init(plan: StatementPlan, cells: [String]) {
    self.plan = plan
    self.cells = cells
  }

  private func places(_ key: StatementKey) -> [Int] {
    (plan.places[key] ?? []).filter { cells.indices.contains($0) }
  }

  /// What a cell says; `nil` where it says nothing.
  private func cell(_ place: Int) -> String? {
    let text = CellText.plain(cells[place])
    return text.isEmpty || CellText.isNothing(text) ? nil : text
  }

  private func words(_ key: StatementKey) -> [String] { places(key).compactMap(cell) }

  private mutating func refuse(_ key: StatementKey, _ reason: String) {
    let place = places(key).first
    flaws.append(
      RowFlaw(column: place, value: place.map { ValueClass(cells[$0]) }, reason: reason))
  }

  /// Reads what a row may have beside time and amount.
  mutating func fill(_ row: inout StatementRow) {
    row.balance = amount(.balance)
    row.counterparty = number(.counterparty)
    row.holder = text(.holder, max: 200)
    row.bank = text(.bank, max: 200)
    row.channel = channel()
    row.reference = number(.reference)
  }

  /// Refuses a row of another account, where the file says of which each row is.
  mutating func refuseOther(_ own: Set<String>) {
    let status = words(.status).first?.uppercased() ?? ""
    if ["失败", "不成功", "否", "FAIL"].contains(where: status.contains) {
      refuse(.status, say("交易未成功，没有资金转移", "not carried out: no money moved"))
    }
    let named = words(.account)
    if named.contains(where: CellText.hasLostDigits) {
      refuse(.account, Self.lostDigits)
    } else if !named.isEmpty, !named.contains(where: { own.contains(StatementReader.plain($0)) }) {
      refuse(.account, say("这一行不是 --account 的账户", "a row of another account than --account"))
    }
  }

  mutating func time(now: Instant) -> Instant? {
    let key: StatementKey = places(.at).isEmpty ? .day : .at
    let day = words(.day).first.flatMap { CellTime.read($0) }
    let clock = words(.at).first
    let read = clock.map { Self.time($0, on: day) } ?? (clock == nil ? day : nil)
    guard let at = read else {
      refuse(key, say("不是时间，应如 2026-11-06 12:00:00", "no time, write 2026-11-06 12:00:00"))
      return nil
    }
    guard at >= Self.earliest, at <= now else {
      refuse(key, say("时间在将来或过早", "in the future, or too long ago"))
      return nil
    }
    return at
  }

  private static let earliest = Instant(day: CalendarDay(number: 7_305))

  /// A clock alone may be digits whose first zero a spreadsheet took away: 93005.
  private static func time(_ text: String, on day: Instant?) -> Instant? {
    let word = SheetText.folded(text)
    guard let day else { return CellTime.read(word) }
    let digits = Array(word.utf8)
    if digits.count <= 6, digits.allSatisfy({ 0x30...0x39 ~= $0 }) {
      let value = digits.reduce(0) { $0 * 10 + Int($1) - 48 }
      let (hour, minute, second) = (value / 10_000, value / 100 % 100, value % 100)
      guard hour < 24, minute < 60, second < 60 else { return nil }
      return day.adding(seconds: hour * 3600 + minute * 60 + second)
    }
    return CellTime.read(word, on: CalendarDay(String(day.text.prefix(10))))
  }

  mutating func amount(_ key: StatementKey) -> Fen? {
    guard let word = words(key).first else { return nil }
    guard let fen = StatementAmount.read(word) else {
      refuse(key, say("不是金额，应如 1,234.50", "no amount, write 1,234.50"))
      return nil
    }
    return fen
  }

  /// What the row changes on the account, below zero where money went out.
  mutating func change() -> Fen? {
    let change = plan.has(.amount) ? signed() : ofTwo()
    guard let change else { return nil }
    guard change != .zero else { return refused("金额为零，没有资金转移", "nothing: no money moved") }
    let size = change < .zero ? Fen.zero - change : change
    guard size <= Fen.entryMax else {
      return refused("金额超过 1000 亿元", "more than 100 billion yuan")
    }
    return change
  }

  private mutating func refused(_ chinese: String, _ english: String) -> Fen? {
    refuse(plan.has(.amount) ? .amount : .income, say(chinese, english))
    return nil
  }

  private mutating func signed() -> Fen? {
    let known = flaws.count
    guard let amount = amount(.amount) else {
      return flaws.count == known ? refused("缺金额", "no amount") : nil
    }
    guard plan.has(.direction) else { return amount }
    guard let isIncome = words(.direction).first.flatMap(StatementAmount.isIncome) else {
      refuse(.direction, say("看不出借贷（收付）方向", "says neither debit nor credit"))
      return nil
    }
    guard amount < .zero else { return isIncome ? amount : .zero - amount }
    // Debits may be written with their sign; a credit below zero takes one back.
    return isIncome
      ? refused("贷方红字，可能是冲正，请人工登记", "a credit below zero may be a reversal: record it by hand")
      : amount
  }

  private mutating func ofTwo() -> Fen? {
    let known = flaws.count
    let (income, expense) = (amount(.income) ?? .zero, amount(.expense) ?? .zero)
    guard flaws.count == known else { return nil }
    if income != .zero, expense != .zero {
      return refused("收入、支出两列都有金额", "an amount in both columns")
    }
    return income != .zero ? income : expense < .zero ? expense : .zero - expense
  }

  /// An account or a reference, with all its digits.
  mutating func number(_ key: StatementKey) -> String? {
    guard let word = words(key).first else { return nil }
    guard !CellText.hasLostDigits(word) else {
      refuse(key, Self.lostDigits)
      return nil
    }
    let text = word.hasPrefix("'") ? String(word.dropFirst()) : word
    guard text.unicodeScalars.count <= 100 else {
      refuse(key, say("超过 100 字", "longer than 100 characters"))
      return nil
    }
    return text
  }

  mutating func text(_ key: StatementKey, max: Int) -> String? {
    guard let word = words(key).first else { return nil }
    guard word.unicodeScalars.count <= max else {
      refuse(key, say("超过 \(max) 字", "longer than \(max) characters"))
      return nil
    }
    return word
  }

  func channel() -> MoneyChannel? {
    let said = (words(.channel) + words(.summary)).joined(separator: " ").uppercased()
    return Self.channels.first { $0.words.contains(where: said.contains) }?.channel
  }

  private static let channels: [(channel: MoneyChannel, words: [String])] = [
    (.atm, ["ATM", "自助取款", "自助存款", "取款机", "CRS"]),
    (.cash, ["取现", "现金", "取款", "存现", "提现支取"]),
    (.counter, ["柜面", "柜台"]),
    (.mobileBank, ["手机银行", "掌上银行", "手机"]),
    (.netBank, ["网银", "网上银行", "企业银行"]),
    (.thirdParty, ["财付通", "支付宝", "微信", "快捷", "第三方", "云闪付"]),
    (.qr, ["扫码", "二维码"]),
  ]

  private static var lostDigits: String {
    say(
      "号码被表格软件改成科学计数，末位已丢失，请用原文件",
      "a spreadsheet rounded the number and its last digits are lost: use the bank's own file")
  }
}
