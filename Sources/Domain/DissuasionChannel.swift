/// How the desk reached the person at risk.
public enum DissuasionChannel: String, Named {
  case phone
  case threeWay = "three_way"
  case sms
  case counter
  case atm
  case homeVisit = "home_visit"
  case family
  case telecomOperator = "operator"

  public var chinese: String {
    switch self {
    case .phone: "电话"
    case .threeWay: "三方通话"
    case .sms: "短信"
    case .counter: "柜面"
    case .atm: "ATM"
    case .homeVisit: "上门"
    case .family: "亲属"
    case .telecomOperator: "运营商停机"
    }
  }

  public var english: String {
    switch self {
    case .phone: "phone"
    case .threeWay: "three-way call"
    case .sms: "SMS"
    case .counter: "bank counter"
    case .atm: "ATM"
    case .homeVisit: "home visit"
    case .family: "family"
    case .telecomOperator: "operator suspension"
    }
  }
}
