/// When a transfer becomes final.
public enum Settlement: String, Named {
  case instant
  case twoHours = "two_hours"
  case nextDay = "next_day"

  public var chinese: String {
    switch self {
    case .instant: "实时"
    case .twoHours: "2小时"
    case .nextDay: "次日"
    }
  }

  public var english: String {
    switch self {
    case .instant: "instant"
    case .twoHours: "2 hours"
    case .nextDay: "next day"
    }
  }
}
