/// What a call-back found.
public enum FollowUpResult: String, Named {
  case stillSafe = "still_safe"
  case paidAfterAll = "paid_after_all"

  public var chinese: String {
    switch self {
    case .stillSafe: "仍然安全"
    case .paidAfterAll: "最终付款"
    }
  }

  public var english: String {
    switch self {
    case .stillSafe: "still safe"
    case .paidAfterAll: "paid after all"
    }
  }
}
