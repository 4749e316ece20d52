/// How a freeze (冻结) stands.
public enum FreezeState: String, Named {
  /// Waits for the freeze of another (轮候) and holds nothing yet.
  case queued
  case frozen
  case lapsed
  case released

  public var chinese: String {
    switch self {
    case .queued: "轮候中"
    case .frozen: "冻结中"
    case .lapsed: "已失效"
    case .released: "已解冻"
    }
  }

  public var english: String {
    switch self {
    case .queued: "waiting"
    case .frozen: "frozen"
    case .lapsed: "lapsed"
    case .released: "released"
    }
  }
}
