import Domain

extension WayIn {
  /// How a victim met with the fraud, as part of a sentence in the language in force.
  var met: String {
    switch self {
    case .phone: say("接到诈骗电话，", "by phone")
    case .sms: say("收到诈骗短信，", "by text message")
    case .socialApp: say("在社交软件上", "on a social app")
    case .shortVideo: say("在短视频平台上", "on a short-video platform")
    case .groupChat: say("在群聊中", "in a group chat")
    case .searchEngine: say("在网上搜索时", "through a search engine")
    case .shoppingPlatform: say("在购物平台上", "on a shopping platform")
    case .parcelCard: say("收到夹在快递中的卡片，", "through a card in a parcel")
    case .qrCode: say("扫描陌生二维码，", "through a QR code")
    case .datingApp: say("在交友软件上", "on a dating app")
    case .other: ""
    }
  }
}
