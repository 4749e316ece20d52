/// The victim's sex as recorded.
public enum Sex: String, Named {
  case male
  case female

  public var chinese: String {
    switch self {
    case .male: "男"
    case .female: "女"
    }
  }

  public var english: String {
    switch self {
    case .male: "male"
    case .female: "female"
    }
  }
}
