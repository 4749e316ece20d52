import Domain
import Testing

@testable import Reading

/// The second case of the founding report, typed while the caller speaks.
struct `The founding report's second case` {
  private static let words =
    "11月6日10时接电话局来电说座机欠费3600元，转公安局陈警官称扰乱金融秩序存款将冻结，"
    + "11时在工行柜台汇5万到6222020200112345679"

  private let sheet: CallSheet

  init() throws {
    sheet = try #require(WordsReader(now: NarrativeCorpus.now).read(Self.words).sheet)
  }

  @Test func `fits on a line`() {
    #expect(Self.words.unicodeScalars.count <= 90)
  }

  @Test func `is a loss to somebody posing as police`() {
    #expect(sheet.kind == .loss)
    #expect(sheet.tactic == .init(code: "T08", isGiven: false))
    #expect(sheet.elements.claimedIdentity == "电话局、公安局陈警官")
    #expect(sheet.elements.wayIn == WayIn.phone.rawValue)
  }

  @Test func `tells what was asked for and what was paid`() throws {
    #expect(sheet.money.map(\.kind) == [.demanded, .paid])
    #expect(sheet.money.map(\.amount.fen.yuan) == ["3600.00", "50000.00"])
    let paid = try #require(sheet.money.last)
    #expect(paid.at?.text == "2026-11-06T11:00:00+08:00")
    #expect(paid.channel == .counter)
    #expect(paid.to?.canonical == "6222020200112345679")
    #expect(sheet.money.first?.to == nil)
  }

  @Test func `names the account that took the money, and not its bank by the counter`() {
    #expect(sheet.identifiers.map(\.role) == [.payee])
    #expect(sheet.identifiers.map(\.level) == [1])
    #expect(sheet.identifiers.map(\.bank) == [nil])
  }

  @Test func `lacks for a stop-payment only what was not said`() {
    #expect(
      StopPayment.missing(in: sheet) == [
        "money[1].from", "identifiers[0].holder", "victim.name", "victim.phone",
        "victim.id_number",
      ])
  }

  @Test func `goes with the first, in which nothing was paid`() throws {
    let words =
      "11月6日12时许，事主在建设银行中轴路支行，称有自称民警的人说固话欠费3168元，要邮寄到武汉或转到民生银行账户，"
      + "欲汇款时被驻点民警制止"
    let first = try #require(WordsReader(now: NarrativeCorpus.now).read(words).sheet)
    #expect(first.kind == .dissuasion)
    #expect(first.money.map(\.kind) == [.prevented])
    #expect(first.money.map(\.amount.fen.yuan) == ["3168.00"])
    #expect(first.tactic.code == "T08")
    #expect(first.victim.division == nil)
  }
}
