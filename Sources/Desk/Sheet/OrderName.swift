import Domain

/// What an officer may order on the call sheet after a `:`, in either language.
enum OrderName: String, Named {
  case kind, tactic, source, attach, result, channel, level, reached
  case role, holder, drop
  case money, amount, at, via, from, to, void
  case caller, phone, relation, name, sex, age, id, division, job, note
  case undo, step, save, quit, help

  /// What an order changes.
  enum Target: Hashable {
    /// A member of the sheet.
    case member([String])
    /// A member of a numbered identifier; none takes the identifier off the sheet.
    case identifier(String?)
    /// A member of a numbered amount; none takes the amount off the sheet.
    case money(String?)
    /// Nothing on the sheet.
    case screen
  }

  var target: Target {
    switch self {
    case .kind, .tactic, .source, .note: .member([rawValue])
    case .attach: .member(["case"])
    case .result, .channel, .level, .reached: .member(["dissuasion", rawValue])
    case .role, .holder: .identifier(rawValue)
    case .drop: .identifier(nil)
    case .money: .money("kind")
    case .amount, .at, .from, .to: .money(rawValue)
    case .via: .money("channel")
    case .void: .money(nil)
    case .caller: .member(["caller", "name"])
    case .phone, .relation: .member(["caller", rawValue])
    case .name, .sex, .age, .division: .member(["victim", rawValue])
    case .id: .member(["victim", "id_number"])
    case .job: .member(["victim", "occupation"])
    case .undo, .step, .save, .quit, .help: .screen
    }
  }

  /// Whether a number comes before the value: which identifier or amount is meant.
  var isNumbered: Bool {
    switch target {
    case .identifier, .money: true
    case .member, .screen: false
    }
  }

  /// The coded terms the value is one of; empty where it is free.
  var terms: [OrderTerm] {
    switch self {
    case .kind: OrderTerm.all(CallKind.self)
    case .tactic: TacticScheme.classes.map { OrderTerm($0.code, $0.chinese, $0.english) }
    case .source: OrderTerm.all(CallSource.self)
    case .result: OrderTerm.all(DissuasionResult.self)
    case .channel: OrderTerm.all(DissuasionChannel.self)
    case .level: OrderTerm.all(RiskLevel.self)
    case .reached: OrderTerm.all(Reached.self)
    case .role: OrderTerm.all(IdentifierRole.self)
    case .money: OrderTerm.all(MoneyKind.self)
    case .via: OrderTerm.channels
    case .relation: OrderTerm.all(Relation.self)
    case .sex: OrderTerm.all(Sex.self)
    default: []
    }
  }

  var chinese: String { words.0 }
  var english: String { rawValue }

  /// What it does, for the list of orders.
  var about: String { say(words.1, words.2) }

  private var words: (String, String, String) {
    switch self {
    case .kind: ("类别", "来电类别", "kind of call")
    case .tactic: ("手法", "诈骗手法", "tactic")
    case .source: ("来源", "来电来源", "source of the call")
    case .attach: ("归并", "归入案件", "the case it belongs to")
    case .result: ("结果", "劝阻结果", "result of the dissuasion")
    case .channel: ("方式", "劝阻方式", "channel of the dissuasion")
    case .level: ("风险", "风险等级", "level of risk")
    case .reached: ("接通", "是否接通", "whether reached")
    case .role: ("角色", "第 N 个号码的角色", "role of number N")
    case .holder: ("户名", "第 N 个账号的户名", "holder of account N")
    case .drop: ("删号", "去掉第 N 个号码", "leave out number N")
    case .money: ("款项", "第 N 笔是什么款", "what amount N is")
    case .amount: ("金额", "第 N 笔的金额", "how much amount N is")
    case .at: ("时间", "第 N 笔的时间", "time of amount N")
    case .via: ("渠道", "第 N 笔的渠道", "channel of amount N")
    case .from: ("转出", "第 N 笔的转出账号", "account amount N came from")
    case .to: ("转入", "第 N 笔的转入账号", "account amount N went to")
    case .void: ("删款", "去掉第 N 笔", "leave out amount N")
    case .caller: ("来电人", "来电人姓名", "the caller's name")
    case .phone: ("电话", "来电号码", "the caller's phone")
    case .relation: ("关系", "来电人与受害人的关系", "the caller to the victim")
    case .name: ("姓名", "受害人姓名", "the victim's name")
    case .sex: ("性别", "受害人性别", "the victim's sex")
    case .age: ("年龄", "受害人年龄", "the victim's age")
    case .id: ("证件", "受害人证件号", "the victim's document")
    case .division: ("区划", "受害人居住地区划代码", "division code of the victim")
    case .job: ("职业", "受害人职业", "the victim's occupation")
    case .note: ("备注", "备注", "note")
    case .undo: ("撤销", "撤销上一条更正", "take the last correction back")
    case .step: ("下一步", "话术下一步", "next step of the call")
    case .save: ("保存", "保存", "save")
    case .quit: ("退出", "放弃本通来电", "give this call up")
    case .help: ("帮助", "列出命令", "list the orders")
    }
  }
}
