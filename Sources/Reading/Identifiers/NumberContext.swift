import Domain

/// What the words before a number say it is.
enum NumberContext: Sendable {
  case phone
  case card
  case account
  case named(IdentifierKind)
  /// A parcel, a case, a code sent by message: no identifier of the desk's.
  case ignored
  case none

  /// Reads back from `position` over fillers to the word that names the number.
  static func before(_ position: Int, in text: FoldedText) -> NumberContext {
    var at = position
    var steps = 0
    while steps < fillersMax, fillers.contains(text[at - 1]) {
      at -= 1
      steps += 1
    }
    return table.word(in: text, before: at)?.meaning ?? .none
  }

  /// The kind of a number of which only a part was said here; `nil` where the words do not tell.
  var kind: IdentifierKind? {
    switch self {
    case .phone: .phone
    case .card: .bankCard
    case .account: .bankAccount
    case .named(let kind): kind
    case .ignored, .none: nil
    }
  }

  private static let fillersMax = 6
  private static let fillers = ScalarSet("号码为是:,(的了\"“「 群个叫主被显示打来加".unicodeScalars)

  // Of two words that fit, the one named first wins: 快递单 before 单, 对公账户 before 账户.
  private static let table = WordSet(
    lists.flatMap { words, context in words.map { ($0, context) } })

  private static let lists: [([String], NumberContext)] = [
    (
      [
        "单号", "编号", "案号", "验证码", "工号", "警号", "订单", "快递单", "运单", "邮编", "单", "订", "编", "案", "工", "警",
        "会议", "房间",
      ],
      .ignored
    ),
    (["qq", "扣扣", "企鹅"], .named(.qq)),
    (["微信", "微信账", "威信", "薇信", "vx", "wx", "v信", "wechat"], .named(.wechat)),
    (["支付宝", "支付宝账", "支付宝账户"], .named(.alipay)),
    (["抖音", "抖音账", "快手", "小红书", "陌陌", "telegram", "飞机"], .named(.other)),
    (["数字人民币钱包", "数字钱包", "数字人民币"], .named(.digitalYuan)),
    (
      ["对公账户", "对公账", "公司账户", "公司账", "企业账户", "基本户", "一般户", "对公户", "公户", "公司户", "对公", "公司", "单位"],
      .account
    ),
    (["身份证", "证件"], .named(.residentID)),
    (["卡", "银行卡", "账户", "账", "户名", "银行账户", "行"], .card),
    (
      [
        "电话", "手机", "来电", "拨", "拨打", "致电", "座机", "固话", "热线", "客服", "回拨", "接到", "短信", "接",
        "联系方式", "联系", "有人", "境外", "冒充", "自称", "机", "话", "用",
      ],
      .phone
    ),
  ]
}
