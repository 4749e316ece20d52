public import Domain

/// What two cases are to one another.
public enum CaseVerdict: String, Named {
  /// A person said so.
  case same
  /// Two independent ties, not all of them names.
  case linked
  /// One tie, or names alone.
  case possible
  /// A person said so.
  case different
  case unknown

  public var chinese: String {
    switch self {
    case .same: "同一团伙（人工认定）"
    case .linked: "有关联"
    case .possible: "可能有关"
    case .different: "无关（人工认定）"
    case .unknown: "未知"
    }
  }

  public var english: String {
    switch self {
    case .same: "same, as decided"
    case .linked: "linked"
    case .possible: "possible"
    case .different: "different, as decided"
    case .unknown: "unknown"
    }
  }
}
