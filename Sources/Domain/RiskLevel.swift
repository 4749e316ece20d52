/// How great the risk is that the person pays.
public enum RiskLevel: String, Named {
  case extreme
  case high
  case medium
  case low

  public var chinese: String {
    switch self {
    case .extreme: "特高危"
    case .high: "高危"
    case .medium: "中危"
    case .low: "低危"
    }
  }

  public var english: String {
    switch self {
    case .extreme: "extreme"
    case .high: "high"
    case .medium: "medium"
    case .low: "low"
    }
  }
}
