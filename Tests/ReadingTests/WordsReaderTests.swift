import Domain
import Reading
import Testing

struct `A call told in words` {
  private func read(_ words: String) throws -> CallSheet {
    try #require(WordsReader(now: SheetFixture.now).read(words).sheet)
  }

  @Test(arguments: [
    ("报案，冒充公检法，转了5万到6222020200112345679", CallKind.loss),
    ("被骗3000元", .loss), ("正在被骗，对方要求转账5万元", .inProgress), ("接到诈骗电话，已识破，没转钱", .attempt),
    ("举报一个刷单群", .tip), ("劝阻成功，刘女士未转5万元", .dissuasion), ("回访，仍然安全", .followUp),
    ("咨询贷款是否诈骗", .consultation), ("问这个短信是不是真的", .consultation),
    ("咨询，已转了2万元给对方", .loss), ("刷单付了2000个U给对方", .loss), ("转了5000欧元给骗子", .loss),
    ("我没有被骗，就想问问现在都有什么骗术", .consultation), ("朋友被骗的新闻看多了，想了解一下", .consultation),
    ("只是咨询一下贷款要不要保证金", .consultation), ("有人让我转5万，没有被骗，挂了", .attempt),
    ("asks whether the investment app is a scam", .consultation),
    ("transferred 50,000 yuan to 6222020200112345679", .loss),
    ("he wanted 5000 yuan, I hung up", .attempt), ("unpaid bill scam call, hung up", .attempt),
  ])
  func `has the kind the words tell`(words: String, kind: CallKind) throws {
    #expect(try read(words).kind == kind)
  }

  @Test(arguments: [
    ("冒充公检法 转了5万到6222020200112345679", [MoneyKind.paid]),
    ("对方要求转账5万元，没转", [.demanded]), ("要5万元，转了3万元", [.demanded, .paid]),
    ("先返利200元，后来又转了2万元", [.rebate, .paid]), ("让她再转3万元", [.demanded]),
    ("先交了会员费1200、解冻费3600、保证金6000", [.paid, .paid, .paid]),
    ("交了手续费500，又要解冻费3600没给", [.paid, .demanded]),
    ("说要先付400担保，又付800，都没退", [.paid, .paid]), ("要交2600元解冻，已经微信转过去了", [.paid]),
    ("先垫100回来130", [.paid, .rebate]), ("lost 3k, then paid RMB 20000 by Alipay", [.paid, .paid]),
    ("they want another 9000 yuan", [.demanded]), ("got 260 yuan back", [.rebate]),
    ("汇款8000元给对方", [.paid]), ("索要3168元", [.demanded]), ("5万元被骗", [.paid]),
  ])
  func `has the money as the verbs tell`(words: String, kinds: [MoneyKind]) throws {
    #expect(try read(words).money.map(\.kind) == kinds)
  }

  @Test func `is kept whole with what was read in it`() throws {
    let words = "报案：冒充公检法，让下载会议软件，转了5万元到6222020200112345679，对方电话13800138000"
    let sheet = try read(words)
    #expect(sheet.narrative == words)
    #expect(sheet.receivedAt == SheetFixture.now)
    #expect(sheet.tactic == .init(code: "T08", isGiven: false))
    #expect(sheet.money.first?.amount.fen == Fen(5_000_000))
    #expect(sheet.money.first?.to?.canonical == "6222020200112345679")
    #expect(sheet.identifiers.map(\.identifier.kind) == [.bankCard, .phone])
    #expect(sheet.identifiers.map(\.role) == [.payee, .contact])
  }

  @Test func `has the time said with a payment`() throws {
    let sheet = try read("2026年11月10日9时30分转了5万元。要求明天再转3万元")
    #expect(sheet.money.map(\.at?.text) == ["2026-11-10T09:30:00+08:00", nil])
  }

  @Test func `of coins alone is a loss whose money is asked for`() {
    let reading = WordsReader(now: SheetFixture.now).read("在平台买币转了2000U，平台打不开了")
    #expect(reading.sheet?.kind == .loss)
    #expect(reading.sheet?.money == [])
    #expect(reading.missing == ["money"])
    #expect(reading.warnings.first { $0.key == "narrative" }?.message.contains("2000.00") == true)
  }

  @Test func `has the day said with a payment, and asks for the hour`() throws {
    let reading = WordsReader(now: SheetFixture.now).read("11月7日转了5万元到6222020200112345679")
    let entry = try #require(reading.sheet?.money.first)
    #expect(entry.at?.text == "2026-11-07T00:00:00+08:00")
    #expect(!entry.hasClock)
    #expect(reading.missing.contains("money[0].at"))
  }

  @Test func `keeps the caller's own number and document from the leads`() throws {
    let sheet = try read("本人电话13912345678，身份证110102196501010022，被骗2万元")
    #expect(sheet.caller.phone == "13912345678")
    #expect(sheet.victim.idNumber == "110102196501010022")
    #expect(sheet.identifiers == [])
  }

  @Test(arguments: ["", "  \n", "\u{7}"]) func `is refused without words`(words: String) {
    let reading = WordsReader(now: SheetFixture.now).read(words)
    #expect(reading.flaws.map(\.key) == ["narrative"])
  }
}
