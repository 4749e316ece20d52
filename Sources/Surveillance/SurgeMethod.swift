public import Domain

/// The methods that judge a series, each with the defaults of R's `surveillance`.
public enum SurgeMethod: String, Named {
  case c1 = "ears-c1"
  case c2 = "ears-c2"
  case c3 = "ears-c3"
  case farrington

  /// The method with its defaults.
  public var judge: any SurgeJudge {
    switch self {
    case .c1: EARS(.c1)
    case .c2: EARS(.c2)
    case .c3: EARS(.c3)
    case .farrington: Farrington()
    }
  }

  public var chinese: String {
    switch self {
    case .c1: "EARS C1 短期基线"
    case .c2: "EARS C2 隔两期基线"
    case .c3: "EARS C3 三期累积"
    case .farrington: "Farrington 历年同期"
    }
  }

  public var english: String {
    switch self {
    case .c1: "EARS C1, short baseline"
    case .c2: "EARS C2, baseline two steps back"
    case .c3: "EARS C3, three steps together"
    case .farrington: "Farrington, same season of years past"
    }
  }
}
