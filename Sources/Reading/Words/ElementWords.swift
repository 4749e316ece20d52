import Domain

/// The terms by which free words tell how the fraud was done.
enum ElementWords {
  static let channels = WordSet<MoneyChannel>(longestFirst: [
    (.mobileBank, "手机银行 手机网银 掌上银行 mobile_banking mobile_bank banking_app"),
    (.netBank, "网银 网上银行 企业网银 online_banking net_banking internet_banking"),
    (.counter, "柜台 柜面 银行柜 柜汇 窗口 网点 counter"),
    (.atm, "atm 取款机 自动取款机 自助机 无卡存款 柜员机 自动柜员机"),
    (.thirdParty, "支付宝 微信转账 微信支付 微信零钱 微信红包 发红包 财付通 alipay wechat_pay 云闪付 零钱 微信转 微信付 花呗"),
    (.qr, "扫码 二维码 收款码 扫了码 扫一扫 qr_code scanned_a_code"),
    (.prepaidCard, "购物卡 充值卡 点卡 礼品卡 e卡 油卡 卡密 gift_card gift_cards"),
    (.crypto, "usdt 虚拟币 泰达币 买u 比特币 换成u 数字货币"),
    (.cash, "现金 in_cash cash"), (.gold, "金条 买黄金 寄黄金 黄金交给"),
    (.post, "邮寄 邮政汇款 邮局 寄到 寄往 寄去"),
  ])

  /// Behind a service's name: its people, real or not.
  static let staff = WordSet(["客服", "官方", "平台", "工作人员", "公司", "中心", "专员", "经理", "人员"])
  /// Before what somebody claims to be.
  static let claims = WordSet(["自称", "冒充", "称是", "假冒", "说是"])

  static let waysIn = WordSet<WayIn>(longestFirst: [
    (.sms, "短信"),
    (
      .phone,
      "phone_call got_a_call a_call_from called_her called_him called_me 来电 接电话 接到电话 打来 打过来 电话称 接到自称 打电话 接了电话 接听"
    ),
    (.socialApp, "加微信 加我微信 微信好友 加qq 朋友圈 附近的人 闲聊 加她微信"),
    (.shortVideo, "短视频 抖音 快手 直播间 直播"),
    (.groupChat, "qq群 微信群 福利群 荐股群 拉进群 拉入群 被拉进 被拉入 家长群 班级群 群里 小区群 交流群 点赞群"),
    (.searchEngine, "百度 搜索 搜到 网上搜"),
    (.shoppingPlatform, "闲鱼 淘宝上 转转上 拼多多上 58同城 贴吧"),
    (.parcelCard, "快递卡片 小礼品 礼品卡片 包裹卡片 刮刮卡"),
    (.qrCode, "扫码进群 扫码关注 扫码领 扫码加"),
    (.datingApp, "交友软件 探探 陌陌 soul 婚恋网站 征婚网站 世纪佳缘 珍爱网 交友app 相亲群 交友平台"),
  ])

  static let tools = WordSet<ContactTool>(longestFirst: [
    (.phone, "电话 来电 打来 接听 接到自称"),
    (.sms, "短信"),
    (.qq, "qq 扣扣"),
    (.wechat, "微信 wechat"),
    (.douyin, "抖音号 抖音私信 抖音聊"),
    (.chatApp, "蝙蝠 密聊 telegram 纸飞机 whatsapp potato 聊天软件 蜜聊 悦聊 小众聊天"),
    (.meetingApp, "会议软件 腾讯会议 飞书 zoom 全视通 云视讯 瞩目 云会 钉钉会议 会议app"),
  ])

  /// Names of apps that need no quotation marks to be seen.
  static let apps = WordSet<Void>(longestFirst: [
    (
      (),
      """
      腾讯会议 飞书 zoom 全视通 云视讯 瞩目 向日葵 todesk teamviewer anydesk 蝙蝠 telegram 纸飞机
      whatsapp potato 闲鱼 探探 陌陌 小红书 拼多多 soul
      """
    )
  ])

  static let screenSharing = WordSet<Void>(longestFirst: [((), "共享屏幕 屏幕共享 投屏 共享了屏幕 开共享")])
  static let remoteControl = WordSet<Void>(longestFirst: [
    ((), "远程控制 远程操控 远程操作 远程协助 向日葵 todesk teamviewer anydesk 远控")
  ])
  static let artificial = WordSet<Void>(longestFirst: [
    ((), "换脸 拟声 ai合成 ai视频 ai语音 合成声音 模仿她儿子的声音 声音一样 模仿声音")
  ])
  static let negations = WordSet(["没", "未", "没有", "不要", "没开", "拒绝"])
}
