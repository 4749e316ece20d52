public import Domain

/// How a lead was closed; all but ``done`` take it off the lists.
public enum LeadEnding: String, Named {
  case done
  case `false`
  case officialNumber = "official_number"
  case victimsOwn = "victims_own"

  public var chinese: String {
    switch self {
    case .done: "已办结"
    case .`false`: "不实"
    case .officialNumber: "官方号码"
    case .victimsOwn: "受害人本人的"
    }
  }

  public var english: String {
    switch self {
    case .done: "done"
    case .`false`: "false"
    case .officialNumber: "official number"
    case .victimsOwn: "the victim's own"
    }
  }
}
