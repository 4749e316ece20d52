public import Domain

/// Whom a fraudster claimed to be, as one of a few kinds: no name and no firm is told.
public enum ClaimedOffice: String, Named {
  case police
  case court
  case telecom
  case government
  case bank
  case service
  case courier
  case lender
  case adviser
  case superior
  case acquaintance
  case forces
  case lover
  case seller

  public var chinese: String {
    switch self {
    case .police: "公安民警"
    case .court: "检察院、法院工作人员"
    case .telecom: "通信部门工作人员"
    case .government: "政府部门工作人员"
    case .bank: "银行或金融监管人员"
    case .service: "平台客服"
    case .courier: "快递物流人员"
    case .lender: "贷款平台人员"
    case .adviser: "投资导师"
    case .superior: "单位领导"
    case .acquaintance: "亲友熟人"
    case .forces: "部队人员"
    case .lover: "恋爱对象"
    case .seller: "卖家"
    }
  }

  public var english: String {
    switch self {
    case .police: "police"
    case .court: "prosecutors or a court"
    case .telecom: "a telephone company"
    case .government: "a public office"
    case .bank: "a bank or its regulator"
    case .service: "customer service of a platform"
    case .courier: "a courier service"
    case .lender: "a loan platform"
    case .adviser: "an investment teacher"
    case .superior: "a superior at work"
    case .acquaintance: "a friend or relative"
    case .forces: "the armed forces"
    case .lover: "a partner"
    case .seller: "a seller"
    }
  }

  /// The kinds that a claim names, in the order of declaration.
  static func all(in claim: String) -> [ClaimedOffice] {
    let claim = Text.narrowed(claim).lowercased()
    return allCases.filter { office in office.cues.contains { claim.has($0) } }
  }

  private var cues: [String] {
    switch self {
    case .police: ["公安", "警察", "民警", "警官", "派出所", "网警", "police"]
    case .court: ["检察", "法院", "法官", "prosecut", "court"]
    case .telecom: ["电信", "电话局", "通信管理", "移动公司", "联通", "telecom", "telephone"]
    case .government: ["社保", "医保", "税务", "民政", "疾控", "海关", "government", "tax", "customs"]
    case .bank: ["银行", "银监", "银保监", "金融监管", "bank"]
    case .service: ["客服", "customer service"]
    case .courier: ["快递", "物流", "courier"]
    case .lender: ["贷款", "借贷", "信贷", "loan"]
    case .adviser: ["导师", "投资", "分析师", "理财", "adviser", "teacher of"]
    case .superior: ["领导", "老板", "总经理", "董事长", "书记", "boss", "superior"]
    case .acquaintance: ["朋友", "亲戚", "熟人", "同学", "friend", "relative"]
    case .forces: ["部队", "军人", "军官", "武警", "army"]
    case .lover: ["男友", "女友", "网恋", "恋人", "boyfriend", "girlfriend"]
    case .seller: ["卖家", "商家", "seller"]
    }
  }
}
