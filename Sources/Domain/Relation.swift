/// Who the caller is to the victim.
public enum Relation: String, Named {
  case oneself = "self"
  case family
  case friend
  case employer
  case teller
  case police
  case other

  public var chinese: String {
    switch self {
    case .oneself: "本人"
    case .family: "亲属"
    case .friend: "朋友"
    case .employer: "单位"
    case .teller: "银行柜员"
    case .police: "民警"
    case .other: "其他"
    }
  }

  public var english: String {
    switch self {
    case .oneself: "self"
    case .family: "family"
    case .friend: "friend"
    case .employer: "employer"
    case .teller: "teller"
    case .police: "police"
    case .other: "other"
    }
  }
}
