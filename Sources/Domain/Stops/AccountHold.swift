/// How an account stands with the banks, of all desks' stops and freezes.
public enum AccountHold: String, Named {
  case frozen
  case stopped
  case submitted
  case requested
  /// A freeze waits for that of another, which nothing here tells of.
  case freezeQueued = "freeze_queued"
  case expired
  case released
  case refused
  case withdrawn
  case lapsed
  case freezeEnded = "freeze_ended"

  public var chinese: String {
    switch self {
    case .frozen: "已冻结"
    case .stopped: "止付中"
    case .submitted: "止付已提交"
    case .requested: "止付已申请"
    case .freezeQueued: "轮候冻结中"
    case .expired: "止付已到期"
    case .released: "止付已解除"
    case .refused: "止付被拒"
    case .withdrawn: "止付已撤回"
    case .lapsed: "止付未答复"
    case .freezeEnded: "冻结已结束"
    }
  }

  public var english: String {
    switch self {
    case .frozen: "frozen"
    case .stopped: "stopped"
    case .submitted: "stop submitted"
    case .requested: "stop requested"
    case .freezeQueued: "freeze waits"
    case .expired: "stop expired"
    case .released: "stop released"
    case .refused: "stop refused"
    case .withdrawn: "stop withdrawn"
    case .lapsed: "stop not answered"
    case .freezeEnded: "freeze ended"
    }
  }
}
