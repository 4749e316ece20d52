import Domain
import JSON
import Testing

@testable import Reading

struct `The facts of a text` {
  private let now: Instant

  init() throws { now = try #require(Instant("2026-11-10T12:30:00+08:00")) }

  @Test func `are read in one go`() {
    let facts = Facts(
      reading: "11月6日10时许，事主接到自称电信局电话，称座机欠费3600元，后转到“派出所”，"
        + "11时在工行柜台向账户6222 0202 0011 2233 440转账5万元，来电13812345678",
      now: now)
    #expect(facts.amounts.map(\.fen.yuan) == ["3600.00", "50000.00"])
    #expect(facts.identifiers.map(\.canonical) == ["6222020200112233440", "13812345678"])
    #expect(
      facts.times.map(\.text) == ["2026-11-06T10:00:00+08:00", "2026-11-06T11:00:00+08:00"])
    #expect(facts.tactics.first?.code == "T08")
  }

  @Test func `are told as the contract says`() throws {
    let facts = Facts(reading: "客服理赔，近3万元，138****1234", now: now)
    #expect(
      facts.json.text
        == #"{"amounts":[{"text":"近3万元","amount":"30000.00","#
        + #""currency":"CNY","approximate":true}],"#
        + #""identifiers":[{"text":"138****1234","kind":"phone","canonical":"138****1234","#
        + #""valid":null,"issuer":"中国移动","region":null,"#
        + #""networks":["中国移动"],"official":false,"masked":true,"#
        + #""note":"some digits are not known"}],"times":[],"#
        + #""tactics":[{"code":"T04","score":0.79,"because":["理赔","客服"],"sure":true}],"#
        + #""kind":"consultation","people":[],"divisions":[],"#
        + #""accounts":[{"canonical":"138****1234","kind":"phone","role":"contact"}],"#
        + #""money":[],"claimed_identity":null,"apps":[]}"#)
  }

  @Test func `hold the story in the words of the contract`() {
    let facts = Facts(
      reading: "西城区61岁刘女士，手机13912345678，昨天下午三点从卡6217000010098765434转5万到6222020200112345679",
      now: now)
    let json = facts.json
    #expect(
      json["people"]?.text
        == #"[{"part":"victim","name":"刘女士","sex":"female","age":61,"division":"110102"},"#
        + #"{"part":"caller","phones":["13912345678"]}]"#)
    #expect(json["divisions"]?.text == #"[{"code":"110102","name":"北京市西城区"}]"#)
    #expect(
      json["accounts"]?.text
        == #"[{"canonical":"6217000010098765434","kind":"bank_card","role":"payer"},"#
        + #"{"canonical":"6222020200112345679","kind":"bank_card","role":"payee","level":1}]"#)
    #expect(
      json["money"]?.text
        == #"[{"kind":"paid","amount":"50000.00","approximate":false,"#
        + #""at":"2026-11-09T15:00:00+08:00","from":"6217000010098765434","#
        + #""to":"6222020200112345679"}]"#)
  }

  @Test func `of an empty line are empty`() {
    #expect(
      Facts(reading: "", now: now).json.text
        == #"{"amounts":[],"identifiers":[],"times":[],"tactics":[],"kind":null,"people":[],"#
        + #""divisions":[],"accounts":[],"money":[],"claimed_identity":null,"apps":[]}"#)
  }

  @Test(arguments: AmountVectors.rows.filter { $0[0] == "cn2an" && $0[1] != "direct" })
  func `of a line that is one number are that amount`(row: [String]) {
    let amounts = Facts(reading: row[2], now: now).amounts
    let value = ChineseNumber.read(row[2])
    let isAmount = (value?.mantissa ?? -1) >= 0 && !Self.digitStrings.contains(row[2])
    #expect(amounts.map(\.fen) == (isAmount ? [value?.fen].compactMap(\.self) : []))
  }

  private static let digitStrings: Set<String> = ["壹壹壹", "一七二零点一", "一七二零点一三四", "一二三"]

  @Test func `of a line that is one identifier are that identifier`() {
    #expect(Facts(reading: " 6222-0202-0011-2233-440 ", now: now).identifiers.count == 1)
    #expect(Facts(reading: "110", now: now).identifiers.first?.isOfficial == true)
    #expect(Facts(reading: "110", now: now).amounts.isEmpty)
    #expect(Facts(reading: "5000", now: now).amounts.map(\.fen.yuan) == ["5000.00"])
    #expect(Facts(reading: "2026-11-10", now: now).amounts.isEmpty)
  }

  @Test func `read as a kind are that kind alone`() throws {
    let phone = try #require(FactKind("phone"))
    #expect(Facts(reading: "5万", as: phone).identifiers.first?.isValid == false)
    #expect(Facts(reading: "", as: phone).identifiers.first?.isValid == false)
    #expect(Facts(reading: "13812345678", as: .amount).amounts.isEmpty)
    #expect(Facts(reading: "一万二", as: .amount).amounts.map(\.fen.yuan) == ["12000.00"])
    #expect(FactKind("credit_code") == .identifier(.creditCode))
    #expect(FactKind("card") == nil)
  }
}
