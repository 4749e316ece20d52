import Domain
import Testing

@testable import Reading

struct `A number told in words` {
  private static let own = [
    "我叫王某 手机13911112222", "手机13911112222我叫王某", "本人电话13911112222", "联系电话13911112222",
    "机主13911112222", "我的手机号是13911112222", "电话13911112222王女士", "报警人13911112222",
    "报案人李某，电话：13911112222", "13911112222报警", "王先生13911112222", "王先生，13911112222",
    "受害人手机13911112222", "女，34岁，13911112222", "联系方式：13911112222", "我是13911112222的机主",
    "请回拨13911112222", "13911112222 我姓李", "我妈妈的手机13911112222", "手机号13911112222",
    "联系電話１３９１１１１２２２２",
  ]
  private static let stories = [
    "被骗5万，转到6222020200112345679", "对方电话13833334444，转了5万到6222020200112345679",
    "接到13833334444来电冒充公安，汇款3万元", "13833334444打来电话说我涉嫌洗钱",
  ]

  @Test(arguments: own, stories)
  func `is no lead when it is the caller's, wherever it stands`(own: String, story: String) throws {
    for words in [
      "\(own)，\(story)", "\(own) \(story)", "\(own)。\(story)", "\(story)，\(own)", "\(story) \(own)",
      "\(story)。\(own)",
    ] {
      let sheet = try #require(WordsReader(now: NarrativeCorpus.now).read(words).sheet)
      let leads = sheet.identifiers.map(\.identifier).filter { $0.kind == .phone }
      #expect(sheet.caller.phone == "13911112222", "\(words)")
      #expect(leads.map(\.canonical) == (story.contains("1383") ? ["13833334444"] : []), "\(words)")
    }
  }

  @Test func `once told as the caller's is the caller's wherever else it stands`() throws {
    for words in [
      "来电13911112222称被骗，报警人电话13911112222", "本人手机13911112222，被骗3000，13911112222已停机",
    ] {
      let sheet = try #require(WordsReader(now: NarrativeCorpus.now).read(words).sheet)
      #expect(sheet.caller.phone == "13911112222")
      #expect(sheet.identifiers == [])
    }
  }

  @Test(arguments: [
    "13911112222来电称被骗5万元", "13911112222来电说自己被骗5万元", "13911112222来电，称被骗5万元",
    "13911112222 来电报警，刷单被骗5万元", "记录如下\n13911112222来电报警称被骗5万元", "来电人13911112222来电说对方要5万元",
    "报警人13911112222来电说涉嫌洗钱，转了5万元", "我的电话13911112222来电称要交5万元",
  ])
  func `is the caller's where a line begins with their call`(words: String) throws {
    let sheet = try #require(WordsReader(now: NarrativeCorpus.now).read(words).sheet)
    #expect(sheet.caller.phone == "13911112222")
    #expect(sheet.identifiers == [])
  }

  @Test(arguments: [
    "接到13911112222来电，转了5万元", "接到13911112222来电称被骗5万元", "13911112222来电说我涉嫌洗钱，转了5万元",
    "13911112222来电称自己是客服，转了5万元", "13911112222来电说被骗的钱能追回，又转了5万元",
    "13911112222来电称被骗资金可追回，又转了5万元", "被骗后，13911112222来电称被骗5万元可追回",
    "13911112222来电自称客服，被骗5万元",
  ])
  func `is a lead where the call was the other side's, or may have been`(words: String) throws {
    let sheet = try #require(WordsReader(now: NarrativeCorpus.now).read(words).sheet)
    #expect(sheet.caller.phone == nil)
    #expect(sheet.identifiers.map(\.identifier.canonical) == ["13911112222"])
  }

  @Test(arguments: [
    ("从我的卡6217000010098765434转到6222020200112345679", ["payer", "payee"]),
    ("用尾号1234的工行卡向6222020200112345679转账", ["payer", "payee"]),
    ("受害人账户6217000010098765434，嫌疑人账户6222020200112345679", ["payer", "payee"]),
    ("收款人账号6222020200112345679 付款卡6217000010098765434", ["payee", "payer"]),
    ("汇给6222020200112345679和6217000010098765434", ["payee", "payee"]),
    ("打到对方账户6222020200112345679", ["payee"]), ("6222020200112345679", ["payee"]),
    ("我卡6217000010098765434里的5万被转走", ["payer"]),
    ("对方用6222020200112345679给我返了200", ["payee"]),
    ("错填信用卡6222020200112345679", ["payee"]), ("拨打96110", ["neutral"]),
    ("加QQ123456789", ["contact"]),
  ])
  func `has the role the words beside it give`(words: String, roles: [String]) throws {
    let sheet = try #require(WordsReader(now: NarrativeCorpus.now).read(words).sheet)
    #expect(sheet.identifiers.map(\.role.rawValue) == roles)
  }

  @Test(arguments: [
    ("转到6222020200112345679（户名：张伟）", "张伟"), ("收款人李四海，卡号6222020200112345679", "李四海"),
    ("对公账户6222020200112345679户名某某贸易有限公司", "某某贸易有限公司"),
    ("转到6222020200112345679，张伟是我朋友", nil),
  ])
  func `has the holder that is named with it`(words: String, holder: String?) throws {
    let sheet = try #require(WordsReader(now: NarrativeCorpus.now).read(words).sheet)
    #expect(sheet.identifiers.first?.holder == holder)
  }

  @Test(arguments: [
    ("微信号abc_123", IdentifierKind.wechat, "abc_123"), ("QQ2667774120", .qq, "2667774120"),
    ("扣扣：2667774120", .qq, "2667774120"), ("抖音号dy_99881", .other, "dy_99881"),
    ("2449468294（QQ）", .qq, "2449468294"), ("加ershou_009微信", .wechat, "ershou_009"),
    ("用支付宝转给13812345678", .alipay, "13812345678"), ("“心动缘”平台", .app, "心动缘"),
    ("hxxp://a[.]top/x", .link, "http://a.top/x"),
  ])
  func `is of the kind its service tells`(
    words: String, kind: IdentifierKind, canonical: String
  ) {
    let found = Facts(reading: "对方" + words, now: NarrativeCorpus.now).identifiers
    #expect(found.map(\.kind) == [kind])
    #expect(found.map(\.canonical) == [canonical])
  }

  @Test(arguments: ["微信转账5000", "QQ群里说", "微信支付12345元", "抖音直播间", "加微信聊"])
  func `is none where a service only is named`(words: String) {
    #expect(Facts(reading: words, now: NarrativeCorpus.now).identifiers == [])
  }
}
