public import Domain

/// Where a lead stands.
public enum LeadState: String, Named {
  /// Named by a tip or a case; nothing was done with it yet.
  case reported
  case verified
  case assigned
  case inWork = "in_work"
  /// Offered to another desk or person, who has not accepted yet.
  case handedOver = "handed_over"
  case closed

  public var chinese: String {
    switch self {
    case .reported: "已上报"
    case .verified: "已核实"
    case .assigned: "已指派"
    case .inWork: "办理中"
    case .handedOver: "移交中"
    case .closed: "已关闭"
    }
  }

  public var english: String {
    switch self {
    case .reported: "reported"
    case .verified: "verified"
    case .assigned: "assigned"
    case .inWork: "in work"
    case .handedOver: "handed over"
    case .closed: "closed"
    }
  }
}
