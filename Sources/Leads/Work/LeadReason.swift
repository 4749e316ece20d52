public import Domain

/// What gives a lead points.
public enum LeadReason: String, Named {
  case recency
  case cases
  case paid
  case stoppable
  case desks
  case ring

  public var chinese: String {
    switch self {
    case .recency: "近期"
    case .cases: "案件"
    case .paid: "已转"
    case .stoppable: "尚可止付"
    case .desks: "多台上报"
    case .ring: "团伙"
    }
  }

  public var english: String {
    switch self {
    case .recency: "recent"
    case .cases: "cases"
    case .paid: "paid"
    case .stoppable: "may be stopped"
    case .desks: "desks"
    case .ring: "ring"
    }
  }
}
