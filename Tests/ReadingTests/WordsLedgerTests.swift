import Domain
import Testing

@testable import Reading

struct `Money told in words` {
  private func read(_ words: String) throws -> CallSheet {
    try #require(WordsReader(now: NarrativeCorpus.now).read(words).sheet)
  }

  @Test func `has its own time, channel and accounts for each transfer`() throws {
    let money = try read(
      "昨天上午10点在建行ATM给6222020200112345679转了2万，下午2点又从我的卡6217000010098765434用手机银行汇3万到尾号8899的卡"
    ).money
    #expect(money.map(\.amount.fen.yuan) == ["20000.00", "30000.00"])
    #expect(
      money.map(\.at?.text) == ["2026-11-09T10:00:00+08:00", "2026-11-09T14:00:00+08:00"])
    #expect(money.map(\.channel) == [.atm, .mobileBank])
    #expect(money.map(\.to?.canonical) == ["6222020200112345679", "*8899"])
    #expect(money.map(\.from?.canonical) == [nil, "6217000010098765434"])
  }

  @Test func `goes to the account that its verb leads to`() throws {
    let money = try read(
      "11月1日向6222020200112345679转账10万元，11月3日向6217000010098765434转账20万元"
    ).money
    #expect(money.map(\.to?.canonical) == ["6222020200112345679", "6217000010098765434"])
    #expect(money.map(\.at?.day.day) == [1, 3])
  }

  @Test(arguments: [
    "转了5万到6222020200112345679 又转了3万到6217000010098765434",
    "转了5万到6222020200112345679又转3万到6217000010098765434",
    "5万转到对方工行卡6222020200112345679 转了3万到6217000010098765434",
    "先转5万给6222020200112345679 付了3万到6217000010098765434",
    "给6222020200112345679转了5万 又给6217000010098765434转了3万",
    "5万到账后又往6222020200112345679转了5万 又往6217000010098765434转了3万",
  ])
  func `goes to the account it is told with, whatever divides the payments`(
    words: String
  ) throws {
    let money = try read(words).money.suffix(2)
    #expect(money.map(\.amount.fen.yuan) == ["50000.00", "30000.00"])
    #expect(money.map(\.to?.canonical) == ["6222020200112345679", "6217000010098765434"])
  }

  @Test(arguments: [
    ("对方要求转账5万元，没转", ["demanded:50000.00"]), ("未转账5万元", ["demanded:50000.00"]),
    ("差点转了5万元", []), ("要5万元，转了3万元", ["demanded:50000.00", "paid:30000.00"]),
    ("他让我转5万元到6222020200112345679，我转了3万元", ["demanded:50000.00", "paid:30000.00"]),
    ("准备转5万元，被柜员拦下", ["prevented:50000.00"]),
    ("劝阻成功，避免损失8万元，原本要取8万元", ["prevented:80000.00"]),
    ("先要3000，又要5000，都转到6222020200112345679了", ["paid:3000.00", "paid:5000.00"]),
    ("先付200返260，再付2800没返", ["paid:200.00", "rebate:260.00", "paid:2800.00"]),
    ("说返500，付了4500块", ["paid:4500.00"]), ("想贷款10万，没交钱", []), ("账面显示320万元", []),
    ("两笔共计3万2，一笔2万一笔1.2万", ["paid:20000.00", "paid:12000.00"]),
    ("先转2万后转3万，损失5万", ["paid:20000.00", "paid:30000.00"]),
    ("先转5000，后来陆续转，共计8万元", ["paid:80000.00"]),
    ("转了1万、2万，退回8000，净损失2.2万", ["paid:10000.00", "paid:20000.00", "returned:8000.00"]),
    ("充值500返650，再充3000不返了，一共损失2850元", ["paid:500.00", "rebate:650.00", "paid:3000.00"]),
    ("转了2万，已止付冻结2万元", ["paid:20000.00", "frozen:20000.00"]),
    ("去年被骗15万，这次转了3万", ["paid:30000.00"]), ("转了两次1500", ["paid:1500.00", "paid:1500.00"]),
    ("房租2400打到6222020200112345679", ["paid:2400.00"]), ("邻居借2万不还，不是诈骗", []),
  ])
  func `is what became of it`(words: String, money: [String]) throws {
    #expect(try read(words).money.map { "\($0.kind.rawValue):\($0.amount.fen.yuan)" } == money)
  }

  @Test(arguments: [
    ("又转5000到13912345678的支付宝", IdentifierKind.alipay),
    ("又打了5000给对方手机号13912345678（支付宝）", .alipay),
    ("又转5000到13912345678的微信", .wechatPay),
  ])
  func `goes to the wallet that is named after its telephone`(
    words: String, kind: IdentifierKind
  ) throws {
    let sheet = try read("转了5万到6222020200112345679，\(words)")
    #expect(sheet.money.map(\.to?.kind) == [.bankCard, kind])
    #expect(sheet.money.map(\.to?.canonical) == ["6222020200112345679", "13912345678"])
    #expect(sheet.identifiers.map(\.identifier.kind) == [.bankCard, kind])
    #expect(sheet.identifiers.map(\.role) == [.payee, .payee])
  }

  @Test(arguments: [
    "转了5万，加了13912345678的微信", "转了5万，截图转发给13912345678的微信", "转了5万，打电话给13912345678的微信",
    "转了5万，把照片发到13912345678的微信", "转了5万给13912345678支付宝客服",
    "转了5万后拨打13912345678微信电话",
  ])
  func `goes to no wallet where only talk goes to the telephone`(words: String) throws {
    let sheet = try read(words)
    #expect(sheet.money.map(\.to) == [nil])
    #expect(sheet.identifiers.map(\.identifier.kind) == [.phone])
  }

  @Test(arguments: [
    ("转了0元", CallKind.consultation, []), ("转了0.00元给对方", .consultation, []),
    ("转账零元", .consultation, []), ("被骗0元", .consultation, []), ("损失0.00元", .consultation, []),
    ("对方要求转账5万元，损失0元", .attempt, ["demanded:50000.00"]),
    ("转5万元，已退回5万元，损失0元", .loss, ["paid:50000.00", "returned:50000.00"]),
    ("被骗，先转了0元，后转了5万元", .loss, ["paid:50000.00"]),
    ("损失0.5万元", .loss, ["paid:5000.00"]), ("转了10元", .loss, ["paid:10.00"]),
  ])
  func `of nothing is no payment and no loss`(
    words: String, kind: CallKind, money: [String]
  ) throws {
    let sheet = try read(words)
    #expect(sheet.kind == kind)
    #expect(sheet.money.map { "\($0.kind.rawValue):\($0.amount.fen.yuan)" } == money)
  }

  @Test func `of a list has what a list beside it tells in the same order`() throws {
    let money = try read(
      "分别于11月1日、11月3日、11月5日转账1万、2万、3万至6222020200112345679"
    ).money
    #expect(money.map(\.at?.day.day) == [1, 3, 5])
    #expect(Set(money.map(\.to?.canonical)) == ["6222020200112345679"])
    let apart = try read("转账1万、2万到6222020200112345679、6217000010098765434").money
    #expect(apart.map(\.to?.canonical) == ["6222020200112345679", "6217000010098765434"])
  }

  @Test func `is told apart for each account that took the same`() throws {
    let money = try read("今天9点、9点20各转8000元，卡是6222020200112345679和6217000010098765434").money
    #expect(money.map(\.amount.fen.yuan) == ["8000.00", "8000.00"])
    #expect(money.map(\.to?.canonical) == ["6222020200112345679", "6217000010098765434"])
    #expect(money.map(\.at?.minute) == [0, 20])
  }

  @Test(arguments: [
    ("验证码1234", []), ("3栋1201室", []), ("2019年", []), ("警号012345", []), ("航班3542取消", []),
    ("拨打12345", []), ("又要600", ["600.00"]), ("18000转6222020200112345679", ["18000.00"]),
    ("500、1500两笔", ["500.00", "1500.00"]), ("付了360人跑了", ["360.00"]),
  ])
  func `is a bare figure only beside a word of paying`(words: String, yuan: [String]) {
    #expect(Facts(reading: words, now: NarrativeCorpus.now).amounts.map(\.fen.yuan) == yuan)
  }
}
