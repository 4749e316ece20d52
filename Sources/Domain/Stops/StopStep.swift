/// What happened to a request to stop payment or to a freeze, as it is kept with who and when.
public enum StopStep: String, Named {
  case requested
  case complete
  case submitted
  case executed
  case refused
  case released
  case withdrawn
  case queued
  case frozen
  case renewed
  case returned

  public var chinese: String {
    switch self {
    case .requested: "申请"
    case .complete: "要素齐全"
    case .submitted: "提交银行"
    case .executed: "银行执行"
    case .refused: "银行拒绝"
    case .released: "解除"
    case .withdrawn: "撤回"
    case .queued: "轮候"
    case .frozen: "冻结"
    case .renewed: "续冻"
    case .returned: "返还"
    }
  }

  public var english: String {
    switch self {
    case .requested: "requested"
    case .complete: "elements complete"
    case .submitted: "submitted"
    case .executed: "executed"
    case .refused: "refused"
    case .released: "released"
    case .withdrawn: "withdrawn"
    case .queued: "waits"
    case .frozen: "frozen"
    case .renewed: "renewed"
    case .returned: "returned"
    }
  }
}
