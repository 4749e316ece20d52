/// What runs out next of stops and freezes.
public enum DueKind: String, Named {
  case submit
  /// The bank was sent a request and has not answered.
  case answer
  case stopEnds = "stop_ends"
  case freezeEnds = "freeze_ends"
  /// A freeze waits, for the one before it to end.
  case freezeQueued = "freeze_queued"

  public var chinese: String {
    switch self {
    case .submit: "待提交止付"
    case .answer: "催银行回复"
    case .stopEnds: "止付到期"
    case .freezeEnds: "冻结到期"
    case .freezeQueued: "轮候待生效"
    }
  }

  public var english: String {
    switch self {
    case .submit: "submit the stop"
    case .answer: "ask the bank"
    case .stopEnds: "stop ends"
    case .freezeEnds: "freeze ends"
    case .freezeQueued: "freeze waits"
    }
  }
}
