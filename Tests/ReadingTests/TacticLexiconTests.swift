import Domain
import Testing

@testable import Reading

struct `A suggested tactic` {
  @Test(arguments: [
    ("在微信群里刷单，做任务先返了两笔佣金，后来不能提现", "T01"),
    ("被拉进荐股群，老师说有内幕消息，在平台充值后无法提现", "T02"),
    ("网恋男友带我投资虚拟币，平台提不出来", "T02"),
    ("在闲鱼上买手机，对方要求私下转账，付了定金后拉黑", "T03"),
    ("自称淘宝客服，说快递丢失要理赔，让我共享屏幕", "T04"),
    ("网上贷款，说卡号填错账户冻结，要交解冻费", "T05"),
    ("说我有校园贷没注销会影响征信，让清空额度", "T06"),
    ("有人冒充领导说换号了，让我先周转一下", "T07"),
    ("自称武汉公安局，说座机欠费，涉嫌洗钱，要转到安全账户", "T08"),
    ("冒充公检法 转了5万", "T08"),
    ("网上认识的女朋友说生病了，见面要路费", "T09"),
    ("卖游戏账号，说交易平台账号冻结", "T10"),
    ("自称部队采购，要订罐头让垫付货款", "T11"),
    ("跟人裸聊被录屏，对方有我通讯录要钱", "T12"),
    ("说我航班取消要改签，给赔偿", "T13"),
    ("冒充電商客服，退款理賠", "T04"),
  ])
  func `is the class the words point to`(told: String, code: String) {
    let best = TacticLexicon.suggest(told).first
    #expect(best?.code == code)
    #expect(best?.because.isEmpty == false)
    #expect((best?.score ?? 0) >= 0.4)
  }

  @Test(arguments: ["", "你好", "我想问一下怎么办护理", "5万", "6222020200112233440"])
  func `is never invented`(told: String) {
    #expect(TacticLexicon.suggest(told).isEmpty)
  }

  @Test func `is surer the more words point to it`() throws {
    let one = try #require(TacticLexicon.suggest("客服").first)
    let two = try #require(TacticLexicon.suggest("客服说要理赔").first)
    #expect(one.score < two.score)
    #expect(!one.isSure)
    #expect(two.isSure)
    #expect(two.because == ["理赔", "客服"])
  }
}
