/// In which order calls that were found are listed.
public enum SearchOrder: String, Named {
  case newest
  case rank

  public var chinese: String {
    switch self {
    case .newest: "最新"
    case .rank: "相关"
    }
  }

  public var english: String {
    switch self {
    case .newest: "newest"
    case .rank: "rank"
    }
  }
}
