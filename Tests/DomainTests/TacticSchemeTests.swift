import Domain
import Testing

struct `The scheme of tactics` {
  @Test func `has the thirteen classes of the platform`() {
    let codes = TacticScheme.classes.map(\.code)
    #expect(codes == (1...13).map { ($0 < 10 ? "T0" : "T") + String($0) })
    #expect(TacticScheme.isKnown(TacticScheme.unknown))
  }

  @Test func `gives every class advice, words and tactics`() {
    for tactic in TacticScheme.classes {
      #expect(tactic.advice?.questions.count == 2)
      #expect(!tactic.keywords.isEmpty)
      #expect(!TacticScheme.tactics(of: tactic.code).isEmpty)
    }
  }

  @Test func `names each code once, below a class it has`() {
    #expect(Set(TacticScheme.tactics.map(\.code)).count == TacticScheme.tactics.count)
    for tactic in TacticScheme.tactics { #expect(TacticScheme.tactic(tactic.classCode) != nil) }
    #expect(TacticScheme.tactic("T0801")?.parent == "T08")
    #expect(TacticScheme.tactic("T99") == nil)
  }

  @Test func `weighs words from one to nine`() {
    for keyword in TacticScheme.tactics.flatMap(\.keywords) {
      #expect((1...9).contains(keyword.weight), "\(keyword.word)")
    }
  }

  @Test(arguments: [
    ("刷单返利类", "T01"), ("冒充电商物流客服类", "T04"), ("虚假网络投资理财类", "T02"),
    ("贷款、代办信用卡类", "T05"), ("虚假征信类", "T06"), ("虚假购物、服务类", "T03"),
    ("冒充公检法及政府机关类", "T08"), ("冒充领导、熟人类", "T07"), ("网络游戏产品虚假交易类", "T10"),
    ("网络婚恋、交友类（非虚假网络投资理财类）", "T09"), ("冒充军警购物类", "T11"), ("网黑案件", "T12"),
  ])
  func `knows the labels of published cases`(label: String, code: String) {
    #expect(TacticScheme.code(label: label) == code)
  }

  @Test func `shares out 102,762 cases`() {
    #expect(TacticScheme.shares.map(\.count).reduce(0, +) == 102_762)
  }
}
