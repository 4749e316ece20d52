/// What a column of a bank's statement can hold.
public enum StatementKey: String, CaseIterable, Sendable {
  case at
  /// The day, where the clock stands in a column of its own.
  case day
  /// With a sign, or beside ``direction``.
  case amount
  /// Whether it came in or went out: 借 and 贷, 收 and 付.
  case direction
  case income
  case expense
  /// What was on the account afterwards.
  case balance
  /// The account the row is of, where a file has several.
  case account
  /// The account at the other end.
  case counterparty
  case holder
  case bank
  case summary
  case reference
  case channel
  /// Whether the bank carried it out.
  case status

  /// The heads that banks write, without spaces and signs, in lower case.
  var names: [String] {
    switch self {
    case .at: ["交易时间", "交易日期时间", "记账时间", "入账时间", "交易发生时间", "时间", "datetime", "time"]
    case .day: ["交易日期", "记账日期", "入账日期", "交易日", "日期", "date"]
    case .amount: ["交易金额", "发生额", "交易额", "交易发生额", "金额"]
    case .direction:
      [
        "借贷标志", "收付标志", "借贷方向", "借贷标识", "收付标识", "收支标志", "进出标志", "交易方向", "资金收付标志",
        "借贷", "收付", "收支", "收支方向",
      ]
    case .income:
      ["收入", "收入金额", "贷方发生额", "贷方金额", "贷方", "存入", "存入金额", "转入金额", "来账金额"]
    case .expense:
      ["支出", "支出金额", "借方发生额", "借方金额", "借方", "支取", "支取金额", "取出", "转出金额", "往账金额"]
    case .balance: ["余额", "交易余额", "账户余额", "交易后余额", "本次余额", "交易后账户余额"]
    case .account:
      ["本方账号", "查询账号", "交易账号", "交易卡号", "本方卡号", "查询卡号", "账号", "卡号", "账户", "账户账号"]
    default: otherNames
    }
  }

  private var otherNames: [String] {
    switch self {
    case .counterparty:
      [
        "对方账号", "对方账户", "对方卡号", "对手账号", "交易对手账号", "交易对方账号", "对方账号卡号", "交易对手账卡号",
        "交易对方账卡号", "对手账卡号", "对手卡号", "交易对手账户",
      ]
    case .holder:
      [
        "对方户名", "对方名称", "对方姓名", "对手户名", "交易对手名称", "交易对方名称", "交易对手户名", "交易对方户名",
        "对手账户名称", "对方账户名", "对方账户名称",
      ]
    case .bank:
      [
        "对方开户行", "对方开户银行", "对方银行", "对方行名", "对手开户行", "对手开户银行", "交易对手开户行",
        "交易对方账号开户行", "对手账户开户行", "交易对手账号开户行",
      ]
    case .summary: ["摘要", "交易摘要", "摘要说明", "交易类型", "用途", "附言", "备注"]
    case .reference: ["交易流水号", "流水号", "交易流水", "交易序号", "日志号", "凭证号", "传票号"]
    case .channel: ["交易渠道", "渠道", "交易方式", "交易网点名称", "交易网点", "网点"]
    case .status: ["交易是否成功", "交易结果", "交易状态", "是否成功"]
    default: []
    }
  }

  /// Those that several columns may hold.
  var isShared: Bool {
    switch self {
    case .account, .summary, .channel: true
    default: false
    }
  }

  static func recognise(_ name: HeaderName) -> (key: Self, rank: Int)? { byWord[name.word] }

  private static let byWord: [String: (key: Self, rank: Int)] = {
    var table: [String: (key: Self, rank: Int)] = [:]
    for key in allCases {
      for (rank, name) in (key.names + [key.rawValue]).enumerated() {
        let word = HeaderName(name).word
        if table[word] == nil { table[word] = (key, rank) }
      }
    }
    return table
  }()
}
