/// How a contact reached the desk.
public enum CallSource: String, Named {
  case emergency110 = "110"
  case hotlineIn = "96110_in"
  case hotlineOut = "96110_out"
  case station
  case bank
  case telecomOperator = "operator"
  case walkIn = "walk_in"
  case warning12381 = "12381"

  public var chinese: String {
    switch self {
    case .emergency110: "110转接"
    case .hotlineIn: "96110呼入"
    case .hotlineOut: "96110呼出"
    case .station: "派出所"
    case .bank: "银行"
    case .telecomOperator: "电信运营商"
    case .walkIn: "来访"
    case .warning12381: "12381预警"
    }
  }

  public var english: String {
    switch self {
    case .emergency110: "110 transfer"
    case .hotlineIn: "96110 in"
    case .hotlineOut: "96110 out"
    case .station: "police station"
    case .bank: "bank"
    case .telecomOperator: "telecom operator"
    case .walkIn: "walk-in"
    case .warning12381: "12381 warning"
    }
  }
}
