/// The way money moves.
public enum MoneyChannel: String, Named {
  case mobileBank = "mobile_bank"
  case netBank = "net_bank"
  case counter
  case atm
  case thirdParty = "third_party"
  case qr
  case prepaidCard = "prepaid_card"
  case crypto
  case cash
  case gold
  case post

  public var chinese: String {
    switch self {
    case .mobileBank: "手机银行"
    case .netBank: "网上银行"
    case .counter: "柜面"
    case .atm: "ATM"
    case .thirdParty: "第三方支付"
    case .qr: "扫码"
    case .prepaidCard: "预付卡"
    case .crypto: "虚拟币"
    case .cash: "现金"
    case .gold: "黄金"
    case .post: "邮寄"
    }
  }

  public var english: String {
    switch self {
    case .mobileBank: "mobile bank"
    case .netBank: "net bank"
    case .counter: "counter"
    case .atm: "ATM"
    case .thirdParty: "third-party pay"
    case .qr: "QR code"
    case .prepaidCard: "prepaid card"
    case .crypto: "crypto"
    case .cash: "cash"
    case .gold: "gold"
    case .post: "post"
    }
  }
}
