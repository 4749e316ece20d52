/// How the victim was first contacted.
public enum WayIn: String, Named {
  case sms
  case phone
  case socialApp = "social_app"
  case shortVideo = "short_video"
  case groupChat = "group_chat"
  case searchEngine = "search_engine"
  case shoppingPlatform = "shopping_platform"
  case parcelCard = "parcel_card"
  case qrCode = "qr_code"
  case datingApp = "dating_app"
  case other

  public var chinese: String {
    switch self {
    case .sms: "短信"
    case .phone: "电话"
    case .socialApp: "社交软件"
    case .shortVideo: "短视频"
    case .groupChat: "群聊"
    case .searchEngine: "搜索引擎"
    case .shoppingPlatform: "购物平台"
    case .parcelCard: "快递卡片"
    case .qrCode: "二维码"
    case .datingApp: "交友软件"
    case .other: "其他"
    }
  }

  public var english: String {
    switch self {
    case .sms: "SMS"
    case .phone: "phone"
    case .socialApp: "social app"
    case .shortVideo: "short video"
    case .groupChat: "group chat"
    case .searchEngine: "search engine"
    case .shoppingPlatform: "shopping platform"
    case .parcelCard: "parcel card"
    case .qrCode: "QR code"
    case .datingApp: "dating app"
    case .other: "other"
    }
  }
}
