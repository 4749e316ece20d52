public import Domain

/// A sign by which a fraud can be known: what the fraudster said or wanted, as one of a few kinds.
public enum FraudSign: String, Named {
  case safeAccount = "safe_account"
  case crime
  case secrecy
  case fundsCheck = "funds_check"
  case arrears
  case insurance
  case rebate
  case orders
  case sureProfit = "sure_profit"
  case refund
  case membership
  case deposit
  case creditRecord = "credit_record"
  case newNumber = "new_number"
  case privateDeal = "private_deal"
  case lottery
  case ticket
  case blackmail
  case code
  case screen
  case app
  case link
  case courier

  /// The signs in a text, in the order of declaration.
  static func all(in text: String) -> [FraudSign] {
    let text = Text.narrowed(text).lowercased()
    return allCases.filter { sign in sign.cues.contains { text.has($0) } }
  }

  public var chinese: String { names.chinese }
  public var english: String { names.english }

  private var names: Wording {
    switch self {
    case .safeAccount: Wording("要求把钱转入“安全账户”", "a \"safe account\"")
    case .crime: Wording("称其涉嫌违法犯罪", "being suspected of a crime")
    case .secrecy: Wording("要求对家人保密", "secrecy towards the family")
    case .fundsCheck: Wording("称要核查资金", "a check of all funds")
    case .arrears: Wording("称其电话欠费", "telephone arrears")
    case .insurance: Wording("称其社保、医保异常", "trouble with social insurance")
    case .rebate: Wording("先给小额返利", "small rebates first")
    case .orders: Wording("要求做任务、刷单垫付", "tasks and orders to be paid for in advance")
    case .sureProfit: Wording("承诺稳赚不赔", "sure profits")
    case .refund: Wording("称可退款理赔", "a refund")
    case .membership: Wording("称不取消会员就会扣费", "a membership that charges unless it is cancelled")
    case .deposit: Wording("要求先交保证金、解冻费", "a deposit or a fee before the money comes")
    case .creditRecord: Wording("称会影响征信", "harm to the credit record")
    case .newNumber: Wording("称换号急用钱", "a new number and money needed at once")
    case .privateDeal: Wording("诱导离开平台私下交易", "a deal outside the platform")
    case .lottery: Wording("称其中奖", "a prize")
    case .ticket: Wording("称机票须退改签", "a ticket to be changed")
    case .blackmail: Wording("以隐私相威胁", "threats to tell secrets")
    case .code: Wording("索要验证码", "a code from a message")
    case .screen: Wording("要求共享屏幕", "a shared screen")
    case .app: Wording("要求下载陌生软件", "an unknown app")
    case .link: Wording("发送链接或二维码", "a link or a QR code")
    case .courier: Wording("要求取现、买黄金交人", "cash or gold to be handed over")
    }
  }

  private var cues: [String] {
    switch self {
    case .safeAccount: ["安全账户", "安全帐户", "指定账户", "safe account"]
    case .crime: ["涉嫌", "洗钱", "通缉", "逮捕", "涉案", "laundering", "warrant"]
    case .secrecy: ["保密", "不要告诉", "不能告诉", "secret"]
    case .fundsCheck: ["清查", "资金核查", "资金审查", "check the funds"]
    case .arrears: ["欠费", "停机", "arrears"]
    case .insurance: ["社保", "医保", "insurance"]
    case .rebate: ["返利", "返佣", "返现", "佣金", "rebate", "commission"]
    case .orders: ["刷单", "做任务", "垫付", "连单", "task"]
    case .sureProfit: ["稳赚", "内幕", "高收益", "高回报", "荐股", "profit"]
    case .refund: ["退款", "理赔", "refund"]
    case .membership: ["会员", "自动扣费", "百万保障", "membership"]
    case .deposit: ["保证金", "解冻", "刷流水", "手续费", "deposit", "unfreeze"]
    case .creditRecord: ["征信", "校园贷", "credit record"]
    case .newNumber: ["换号", "周转", "急用钱", "new number"]
    case .privateDeal: ["私下交易", "私下转账", "定金", "outside the platform"]
    case .lottery: ["中奖", "公证费", "prize", "lottery"]
    case .ticket: ["机票", "航班", "改签", "flight"]
    case .blackmail: ["裸聊", "通讯录", "blackmail"]
    case .code: ["验证码", "verification code"]
    case .screen: ["共享屏幕", "屏幕共享", "共享了屏幕", "share the screen", "shared screen"]
    case .app: ["下载", "软件", "download", " app"]
    case .link: ["链接", "二维码", "扫码", "link", "qr code"]
    case .courier: ["取现", "黄金", "上门取", "gold"]
    }
  }
}
