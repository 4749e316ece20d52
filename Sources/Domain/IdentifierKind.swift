/// What kind of number, account or address a text is.
public enum IdentifierKind: String, Named {
  case bankCard = "bank_card"
  case bankAccount = "bank_account"
  case alipay
  case wechatPay = "wechat_pay"
  case digitalYuan = "digital_yuan"
  case crypto
  case phone
  case qq
  case wechat
  case app
  case link
  case email
  case residentID = "resident_id"
  case creditCode = "credit_code"
  case other

  public var chinese: String {
    switch self {
    case .bankCard: "银行卡"
    case .bankAccount: "对公账户"
    case .alipay: "支付宝"
    case .wechatPay: "微信支付"
    case .digitalYuan: "数字人民币钱包"
    case .crypto: "虚拟币地址"
    case .phone: "电话"
    case .qq: "QQ"
    case .wechat: "微信"
    case .app: "应用"
    case .link: "链接"
    case .email: "邮箱"
    case .residentID: "身份证号"
    case .creditCode: "统一社会信用代码"
    case .other: "其他"
    }
  }

  public var english: String {
    switch self {
    case .bankCard: "bank card"
    case .bankAccount: "bank account"
    case .alipay: "Alipay"
    case .wechatPay: "WeChat Pay"
    case .digitalYuan: "digital yuan wallet"
    case .crypto: "crypto address"
    case .phone: "phone"
    case .qq: "QQ"
    case .wechat: "WeChat"
    case .app: "app"
    case .link: "link"
    case .email: "e-mail"
    case .residentID: "resident ID"
    case .creditCode: "unified credit code"
    case .other: "other"
    }
  }
}
