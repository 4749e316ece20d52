public import Domain

/// What rings are ordered by, the greatest first.
public enum RingSorting: String, Named {
  case cases, size, paid, growth, seen

  public var chinese: String {
    switch self {
    case .cases: "案件"
    case .size: "规模"
    case .paid: "金额"
    case .growth: "增长"
    case .seen: "最近"
    }
  }

  public var english: String { rawValue }
}
