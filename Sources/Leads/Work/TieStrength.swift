public import Domain

/// How much a tie between cases bears.
public enum TieStrength: String, Named {
  case strong
  case fair
  /// Many cases have it, or it is a name, which anybody may bear.
  case weak

  public var chinese: String {
    switch self {
    case .strong: "强"
    case .fair: "中"
    case .weak: "弱"
    }
  }

  public var english: String {
    switch self {
    case .strong: "strong"
    case .fair: "fair"
    case .weak: "weak"
    }
  }
}
