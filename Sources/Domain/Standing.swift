/// How a person stands at the desk.
public enum Standing: String, Named {
  /// She has her duty.
  case atWork = "at_work"
  /// She was added, moved or lost her duty, and nobody has given her one since.
  case waiting
  /// Another person reset her password; she has her duty again once she has changed it.
  case mustChange = "must_change"
  case disabled

  public var chinese: String {
    switch self {
    case .atWork: "在岗"
    case .waiting: "待授职责"
    case .mustChange: "须改密码"
    case .disabled: "已停用"
    }
  }

  public var english: String {
    switch self {
    case .atWork: "at work"
    case .waiting: "waiting for a duty"
    case .mustChange: "must change password"
    case .disabled: "disabled"
    }
  }
}
