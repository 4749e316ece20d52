import Domain
import Testing

@testable import Reading

/// Phrases of officers that one word decides.
struct `Words of money` {
  private func ledger(_ words: String) throws -> [String] {
    let sheet = try #require(WordsReader(now: NarrativeCorpus.now).read(words).sheet)
    return sheet.money.map { "\($0.kind.rawValue) \($0.amount.fen.yuan)" }
  }

  @Test func `tell what is still lost from what came back`() throws {
    #expect(try ledger("被骗50万，追回10万，余40万") == ["paid 500000.00", "returned 100000.00"])
    #expect(try ledger("被骗50万，追回10万，还剩40万") == ["paid 500000.00", "returned 100000.00"])
  }

  @Test func `tell a fee that was paid from one that is asked for`() throws {
    #expect(try ledger("贷款不成，先交了解冻费5000") == ["paid 5000.00"])
    #expect(try ledger("贷款要交解冻费5000") == ["demanded 5000.00"])
  }

  @Test(arguments: ["转给李四3万元", "付王五30000元"])
  func `leave the numeral of a name with the name`(words: String) throws {
    #expect(try ledger(words) == ["paid 30000.00"])
  }

  @Test func `count every payment of several`() throws {
    let each = Array(repeating: "paid 3000.00", count: 5)
    #expect(try ledger("刷单被骗，转了共5笔，每笔3000元") == each)
  }

  @Test func `take no claimed identity for a channel`() throws {
    let claimed = WordsReader(now: NarrativeCorpus.now).read("对方自称支付宝客服，让我转了2万元").sheet
    #expect(claimed?.money.first?.channel == nil)
    let told = WordsReader(now: NarrativeCorpus.now).read("用支付宝转了2万元").sheet
    #expect(told?.money.first?.channel == .thirdParty)
  }

  @Test func `of a text longer than any narrative are read as numbers alone`() {
    let text = String(repeating: "转了5万到6222021001112223334，", count: 2_000)
    let facts = Facts(reading: text, now: NarrativeCorpus.now)
    #expect(facts.amounts.count == 2_000 && facts.identifiers.count == 2_000)
  }
}
