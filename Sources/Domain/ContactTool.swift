/// What the fraudster talked through.
public enum ContactTool: String, Named {
  case phone
  case sms
  case qq
  case wechat
  case douyin
  case chatApp = "chat_app"
  case meetingApp = "meeting_app"
  case other

  public var chinese: String {
    switch self {
    case .phone: "电话"
    case .sms: "短信"
    case .qq: "QQ"
    case .wechat: "微信"
    case .douyin: "抖音"
    case .chatApp: "小众聊天软件"
    case .meetingApp: "会议软件"
    case .other: "其他"
    }
  }

  public var english: String {
    switch self {
    case .phone: "phone"
    case .sms: "SMS"
    case .qq: "QQ"
    case .wechat: "WeChat"
    case .douyin: "Douyin"
    case .chatApp: "small chat app"
    case .meetingApp: "meeting app"
    case .other: "other"
    }
  }
}
