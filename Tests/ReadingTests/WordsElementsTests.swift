import Domain
import Testing

@testable import Reading

struct `A fraud told in words` {
  private func read(_ words: String) throws -> CallSheet {
    try #require(WordsReader(now: NarrativeCorpus.now).read(words).sheet)
  }

  @Test(arguments: [
    ("自称电话局工作人员，说欠费", "电话局工作人员"), ("冒充公检法 转了5万", "公检法"),
    ("自称姓陈的民警称其涉案", "姓陈的民警"), ("接“京东金融客服”电话", "京东金融客服"),
    ("接到医保局电话说卡被盗刷", "医保局"), ("谎称是顺丰快递客服，要求加QQ", "顺丰快递客服"),
    ("自称是单位领导，让他转账", "单位领导"), ("假冒拼多多客服骗走2万", "拼多多客服"),
    ("冒充抖音客服，后又冒充银保监会要求转账", "抖音客服、银保监会"), ("网上买东西没发货", nil),
    ("转到建设银行账户", nil),
  ])
  func `has the identity that was claimed`(words: String, identity: String?) throws {
    #expect(try read(words).elements.claimedIdentity == identity)
  }

  @Test func `has its tools, way in, apps and links`() throws {
    let elements = try read(
      "收到短信点了http://a.top/x，加QQ群下载“鑫融通”APP，用腾讯会议共享屏幕，让装向日葵，AI换脸视频"
    ).elements
    #expect(elements.wayIn == "sms")
    #expect(elements.tools == ["sms", "qq", "meeting_app"])
    #expect(elements.apps == ["鑫融通", "腾讯会议", "向日葵"])
    #expect(elements.links == ["http://a.top/x"])
    #expect(elements.screenSharing == true)
    #expect(elements.remoteControl == true)
    #expect(elements.ai == true)
  }

  @Test func `has nothing that nobody told`() throws {
    #expect(try read("被骗").elements == CallSheet.Elements())
    #expect(try read("没共享屏幕").elements.screenSharing == nil)
    #expect(try read("被骗").source == nil)
  }

  @Test(arguments: [
    ("派出所转来：被骗", CallSource.station), ("柜员来电说", .bank), ("110转来一起", .emergency110),
    ("移动公司预警：机主被骗", .telecomOperator), ("来访咨询", .walkIn), ("96110呼出机主", .hotlineOut),
    ("12381预警", .warning12381),
  ])
  func `has the source that is said`(words: String, source: CallSource) throws {
    #expect(try read(words).source == source)
  }

  @Test func `has how somebody was kept from paying`() throws {
    let told = try read("高危预警，柜员劝阻成功，客户放弃汇款2万")
    #expect(told.kind == .dissuasion)
    #expect(told.dissuasion?.channel == .counter)
    #expect(told.dissuasion?.level == .high)
    #expect(told.dissuasion?.result == .persuadedBefore)
    #expect(try read("96110电话劝阻，对方关机").dissuasion?.reached == .switchedOff)
  }

  @Test func `warns where the tactic hangs on a word`() throws {
    let unsure = WordsReader(now: NarrativeCorpus.now).read("有个领导来电")
    #expect(unsure.warnings.map(\.key).contains("tactic"))
    let sure = WordsReader(now: NarrativeCorpus.now).read("冒充公检法说涉嫌洗钱")
    #expect(!sure.warnings.map(\.key).contains("tactic"))
  }

  @Test func `keeps the tactic that the officer gave`() throws {
    let given = SheetFixture.read(#"{"kind":"loss","tactic":"T05","narrative":"冒充公检法"}"#)
    #expect(given.sheet?.tactic == .init(code: "T05", isGiven: true))
    #expect(!given.warnings.map(\.key).contains("tactic"))
  }
}
