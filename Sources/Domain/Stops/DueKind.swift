/// What runs out next of stops and freezes.
public enum DueKind: String, Named {
  case submit
  case stopEnds = "stop_ends"
  case freezeEnds = "freeze_ends"

  public var chinese: String {
    switch self {
    case .submit: "待提交止付"
    case .stopEnds: "止付到期"
    case .freezeEnds: "冻结到期"
    }
  }

  public var english: String {
    switch self {
    case .submit: "submit the stop"
    case .stopEnds: "stop ends"
    case .freezeEnds: "freeze ends"
    }
  }
}
