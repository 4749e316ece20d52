public import Domain

/// What is done with a lead.
public enum LeadAction: String, Named {
  case verify
  case assign
  case work
  case handOver = "hand_over"
  case accept
  case refuse
  case close
  case reopen

  public var chinese: String {
    switch self {
    case .verify: "核实"
    case .assign: "指派"
    case .work: "开始办理"
    case .handOver: "移交"
    case .accept: "接收"
    case .refuse: "退回"
    case .close: "关闭"
    case .reopen: "重新打开"
    }
  }

  public var english: String {
    switch self {
    case .verify: "verify"
    case .assign: "assign"
    case .work: "work"
    case .handOver: "hand over"
    case .accept: "accept"
    case .refuse: "refuse"
    case .close: "close"
    case .reopen: "reopen"
    }
  }
}
