/// Whether the papers go with a request to stop payment, or follow.
public enum StopMode: String, Named {
  case regular
  case paperworkLater = "paperwork_later"

  public var chinese: String {
    switch self {
    case .regular: "常规"
    case .paperworkLater: "后补手续"
    }
  }

  public var english: String {
    switch self {
    case .regular: "regular"
    case .paperworkLater: "paperwork later"
    }
  }
}
