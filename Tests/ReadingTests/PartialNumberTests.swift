import Domain
import Testing

@testable import Reading

struct `A number half heard` {
  @Test(arguments: [
    ("622202******1234", IdentifierKind.bankCard, "622202******1234"),
    ("6222×××××1234", .bankCard, "6222*****1234"), ("6222●●●●●●1234", .bankCard, "6222******1234"),
    ("6222····1234", .bankCard, "6222****1234"), ("6222……8899", .bankCard, "6222**8899"),
    ("6222...8899", .bankCard, "6222***8899"),
    ("**** **** **** 1234", .bankCard, "************1234"),
    ("138XXXX1234", .phone, "138****1234"), ("138####1234", .phone, "138****1234"),
    ("138 **** 1234", .phone, "138****1234"), ("1381234567x", .phone, "1381234567*"),
    ("0571-8765****", .phone, "05718765****"),
    ("110101********123X", .residentID, "110101********123X"),
    ("尾号1234", .bankCard, "*1234"), ("后四位是1234", .bankCard, "*1234"),
    ("卡号末四位：1234", .bankCard, "*1234"), ("尾号一二三四", .bankCard, "*1234"),
    ("手机尾号1234", .phone, "*1234"), ("身份证后四位123X", .residentID, "*123X"),
    ("170开头", .phone, "170*"), ("开头6222 尾号 8899", .bankCard, "6222*8899"),
    ("6222开头，8899结尾", .bankCard, "6222*8899"),
    ("6222开头8899结尾", .bankCard, "6222*8899"), ("尾号8899，前四位6222", .bankCard, "6222*8899"),
  ])
  func `is a pattern`(said: String, kind: IdentifierKind, canonical: String) {
    let found = IdentifierReader.find(in: said).map(\.value)
    #expect(found.map(\.canonical) == [canonical])
    #expect(found.first?.kind == kind)
    #expect(found.first?.isMasked == true)
    #expect(IdentifierReader.read(canonical, as: kind)?.canonical == canonical)
  }

  @Test(arguments: [
    ("尾号1234、5678的卡", ["*1234", "*5678"]), ("尾号1234和5678、9012", ["*1234", "*5678", "*9012"]),
    ("尾号1234、5678元", ["*1234"]), ("尾号1234、5万", ["*1234"]), ("尾号1234、56789", ["*1234"]),
  ])
  func `may go on with others as long`(said: String, canonical: [String]) {
    #expect(IdentifierReader.find(in: said).map(\.value.canonical) == canonical)
  }

  @Test(arguments: ["5000*3笔", "1920x1080", "视频开头5000元", "快递单尾号1234", "1×5", "尾号", "前三位受害人"])
  func `is not seen in other words`(said: String) {
    #expect(IdentifierReader.find(in: said).isEmpty)
  }

  @Test func `is a card of its bank by its first digits`() {
    let card = IdentifierReader.read("622202******1234")
    #expect(card?.issuer == "中国工商银行")
    #expect(card?.networks == ["银联"])
  }
}
