/// How a request to stop payment (紧急止付) stands.
public enum StopState: String, Named {
  case requested
  case submitted
  case executed
  case expired
  case refused
  case released
  case withdrawn
  case lapsed

  public var chinese: String {
    switch self {
    case .requested: "已申请"
    case .submitted: "已提交"
    case .executed: "已止付"
    case .expired: "已到期"
    case .refused: "被拒"
    case .released: "已解除"
    case .withdrawn: "已撤回"
    case .lapsed: "未答复失效"
    }
  }

  public var english: String {
    switch self {
    case .requested: "requested"
    case .submitted: "submitted"
    case .executed: "executed"
    case .expired: "expired"
    case .refused: "refused"
    case .released: "released"
    case .withdrawn: "withdrawn"
    case .lapsed: "lapsed"
    }
  }
}
